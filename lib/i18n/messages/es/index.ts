import type { Messages } from '../index.ts';
import common from './common.json' with { type: 'json' };
import compose from './compose.json' with { type: 'json' };
import consensus from './consensus.json' with { type: 'json' };
import demo from './demo.json' with { type: 'json' };
import desk from './desk.json' with { type: 'json' };
import drafting from './drafting.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import exporting from './exporting.json' with { type: 'json' };
import importing from './importing.json' with { type: 'json' };
import label from './label.json' with { type: 'json' };
import myDelegation from './my-delegation.json' with { type: 'json' };
import negotiations from './negotiations.json' with { type: 'json' };
import paragraph from './paragraph.json' with { type: 'json' };
import parties from './parties.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import positions from './positions.json' with { type: 'json' };
import proposals from './proposals.json' with { type: 'json' };
import record from './record.json' with { type: 'json' };
import refusals from './refusals.json' with { type: 'json' };
import reservations from './reservations.json' with { type: 'json' };
import revisions from './revisions.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import signIn from './sign-in.json' with { type: 'json' };
import sources from './sources.json' with { type: 'json' };
import status from './status.json' with { type: 'json' };
import structure from './structure.json' with { type: 'json' };
import terms from './terms.json' with { type: 'json' };
import text from './text.json' with { type: 'json' };

export const es: Messages = {
  common,
  compose,
  consensus,
  demo,
  desk,
  drafting,
  errors,
  exporting,
  importing,
  label,
  myDelegation,
  negotiations,
  paragraph,
  parties,
  people,
  positions,
  proposals,
  record,
  refusals,
  reservations,
  revisions,
  shell,
  signIn,
  sources,
  status,
  structure,
  terms,
  text,
};
