'use server';

import { addSection as add } from '../commands/add-section.ts';
import { changeChapeau as change } from '../commands/change-chapeau.ts';
import { joinSections as join } from '../commands/join-sections.ts';
import { moveSection as move } from '../commands/move-section.ts';
import { removeSection as remove } from '../commands/remove-section.ts';
import { renameSection as rename } from '../commands/rename-section.ts';
import { splitSection as split } from '../commands/split-section.ts';
import {
  type AddSection,
  AddSectionInput,
  type ChangeChapeau,
  ChangeChapeauInput,
  type JoinSections,
  JoinSectionsInput,
  type MoveSection,
  MoveSectionInput,
  type RemoveSection,
  RemoveSectionInput,
  type RenameSection,
  RenameSectionInput,
  type SplitSection,
  SplitSectionInput,
} from '../inputs/structure.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Adds a section without paragraphs. */
export async function addSection(input: AddSection): Promise<ActionResult<{ sectionId: string }>> {
  return await door(AddSectionInput, input, add);
}

/** Takes a section out of the working draft. */
export async function removeSection(input: RemoveSection): Promise<ActionResult<null>> {
  return await door(RemoveSectionInput, input, remove);
}

/** Puts a section in another place. */
export async function moveSection(input: MoveSection): Promise<ActionResult<null>> {
  return await door(MoveSectionInput, input, move);
}

/** Makes the paragraphs from one on a section of their own. */
export async function splitSection(input: SplitSection): Promise<ActionResult<{ sectionId: string }>> {
  return await door(SplitSectionInput, input, split);
}

/** Joins a section with the one behind it. */
export async function joinSections(input: JoinSections): Promise<ActionResult<null>> {
  return await door(JoinSectionsInput, input, join);
}

/** Gives a section another heading. */
export async function renameSection(input: RenameSection): Promise<ActionResult<null>> {
  return await door(RenameSectionInput, input, rename);
}

/** Changes the opening words of a section. */
export async function changeChapeau(input: ChangeChapeau): Promise<ActionResult<null>> {
  return await door(ChangeChapeauInput, input, change);
}
