-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "PartyKind" AS ENUM ('delegation', 'secretariat', 'observer');

-- CreateEnum
CREATE TYPE "TroikaPosition" AS ENUM ('past', 'present', 'next');

-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('zero', 'editorial', 'substantive');

-- CreateEnum
CREATE TYPE "SectionState" AS ENUM ('drafting', 'submitted', 'approved');

-- CreateEnum
CREATE TYPE "ParagraphMarkKind" AS ENUM ('adReferendum', 'agreed', 'deferred');

-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('replace', 'delete', 'insert', 'newSection');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('private', 'tabled', 'withdrawn', 'incorporated', 'notRetained', 'merged', 'overtaken');

-- CreateEnum
CREATE TYPE "Backing" AS ENUM ('coSponsor', 'support');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('support', 'canAccept', 'awaitingInstructions', 'reserve', 'object', 'none');

-- CreateEnum
CREATE TYPE "ReservationScope" AS ENUM ('whole', 'paragraph', 'term');

-- CreateEnum
CREATE TYPE "ReservationType" AS ENUM ('general', 'wording', 'scrutiny', 'parliamentary', 'linguistic');

-- CreateTable
CREATE TABLE "Party" (
    "code" TEXT NOT NULL,
    "kind" "PartyKind" NOT NULL,
    "blocCode" TEXT,
    "names" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Party_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Bloc" (
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "Bloc_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "TroikaSeat" (
    "blocCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "position" "TroikaPosition" NOT NULL,
    "delegation" TEXT NOT NULL,

    CONSTRAINT "TroikaSeat_pkey" PRIMARY KEY ("blocCode","year","position")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "suspendedAt" TIMESTAMP(3),
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "invitedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Negotiation" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "originalLanguage" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "troikaYear" INTEGER NOT NULL,
    "keysRequired" INTEGER NOT NULL DEFAULT 2,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastProposal" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Negotiation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL,
    "negotiationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "RevisionKind" NOT NULL,
    "symbol" TEXT NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL,
    "contentHash" TEXT NOT NULL,
    "relabelled" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionText" (
    "revisionId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,

    CONSTRAINT "RevisionText_pkey" PRIMARY KEY ("revisionId","language")
);

-- CreateTable
CREATE TABLE "DraftSection" (
    "id" TEXT NOT NULL,
    "negotiationId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "numbering" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "chapeau" TEXT,
    "state" "SectionState" NOT NULL DEFAULT 'drafting',
    "submittedBy" TEXT,
    "submittedAt" TIMESTAMP(3),
    "returnComment" TEXT,

    CONSTRAINT "DraftSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SectionDocument" (
    "id" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "snapshot" BYTEA NOT NULL,
    "snapshotSeq" BIGINT NOT NULL DEFAULT 0,
    "lastSeq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "SectionDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SectionUpdate" (
    "documentId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "update" BYTEA NOT NULL,
    "accountId" TEXT,
    "partyCode" TEXT,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SectionUpdate_pkey" PRIMARY KEY ("documentId","seq")
);

-- CreateTable
CREATE TABLE "ParagraphMark" (
    "negotiationId" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "kind" "ParagraphMarkKind" NOT NULL,
    "contentHash" TEXT NOT NULL,
    "setBy" TEXT NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL,
    "present" TEXT[],

    CONSTRAINT "ParagraphMark_pkey" PRIMARY KEY ("negotiationId","paragraphId")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "negotiationId" TEXT NOT NULL,
    "number" INTEGER,
    "delegation" TEXT NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'private',
    "paragraphId" TEXT,
    "sectionId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "base" JSONB NOT NULL DEFAULT '[]',
    "baseHash" TEXT,
    "baseRevision" INTEGER,
    "proposed" JSONB NOT NULL DEFAULT '[]',
    "heading" TEXT,
    "rationale" TEXT NOT NULL DEFAULT '',
    "citation" JSONB,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tabledAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "closedBy" TEXT,
    "closedReason" TEXT,
    "mergedIntoId" TEXT,
    "takenOverFromId" TEXT,
    "createdId" TEXT,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalBacker" (
    "proposalId" TEXT NOT NULL,
    "delegation" TEXT NOT NULL,
    "backing" "Backing" NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ProposalBacker_pkey" PRIMARY KEY ("proposalId","delegation")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" TEXT NOT NULL,
    "negotiationId" TEXT NOT NULL,
    "delegation" TEXT NOT NULL,
    "paragraphId" TEXT,
    "proposalId" TEXT,
    "stance" "Stance" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMP(3) NOT NULL,
    "accountId" TEXT NOT NULL,
    "ordinal" SERIAL NOT NULL,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reservation" (
    "id" TEXT NOT NULL,
    "negotiationId" TEXT NOT NULL,
    "delegation" TEXT NOT NULL,
    "scope" "ReservationScope" NOT NULL,
    "paragraphId" TEXT,
    "term" TEXT,
    "type" "ReservationType" NOT NULL,
    "text" TEXT NOT NULL,
    "blocksAdReferendum" BOOLEAN NOT NULL DEFAULT true,
    "enteredAt" TIMESTAMP(3) NOT NULL,
    "liftedAt" TIMESTAMP(3),

    CONSTRAINT "Reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TermObjection" (
    "id" TEXT NOT NULL,
    "negotiationId" TEXT NOT NULL,
    "delegation" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "enteredAt" TIMESTAMP(3) NOT NULL,
    "liftedAt" TIMESTAMP(3),

    CONSTRAINT "TermObjection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionApproval" (
    "negotiationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "blocCode" TEXT NOT NULL,
    "kind" "RevisionKind" NOT NULL,
    "contentHash" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "accountId" TEXT NOT NULL,

    CONSTRAINT "RevisionApproval_pkey" PRIMARY KEY ("negotiationId","number","blocCode")
);

-- CreateTable
CREATE TABLE "Event" (
    "book" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "accountId" TEXT,
    "accountName" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "paragraphId" TEXT,
    "proposalId" TEXT,
    "payload" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("book","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Negotiation_slug_key" ON "Negotiation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_negotiationId_number_key" ON "Revision"("negotiationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SectionDocument_sectionId_language_key" ON "SectionDocument"("sectionId", "language");

-- CreateIndex
CREATE INDEX "Proposal_negotiationId_paragraphId_idx" ON "Proposal"("negotiationId", "paragraphId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_negotiationId_number_key" ON "Proposal"("negotiationId", "number");

-- CreateIndex
CREATE INDEX "Position_negotiationId_delegation_idx" ON "Position"("negotiationId", "delegation");

-- CreateIndex
CREATE INDEX "Event_book_partyCode_idx" ON "Event"("book", "partyCode");

-- CreateIndex
CREATE INDEX "Event_book_paragraphId_idx" ON "Event"("book", "paragraphId");

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_blocCode_fkey" FOREIGN KEY ("blocCode") REFERENCES "Bloc"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TroikaSeat" ADD CONSTRAINT "TroikaSeat_blocCode_fkey" FOREIGN KEY ("blocCode") REFERENCES "Bloc"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionText" ADD CONSTRAINT "RevisionText_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftSection" ADD CONSTRAINT "DraftSection_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionDocument" ADD CONSTRAINT "SectionDocument_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "DraftSection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionUpdate" ADD CONSTRAINT "SectionUpdate_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SectionDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParagraphMark" ADD CONSTRAINT "ParagraphMark_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalBacker" ADD CONSTRAINT "ProposalBacker_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermObjection" ADD CONSTRAINT "TermObjection_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionApproval" ADD CONSTRAINT "RevisionApproval_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the datamodel cannot say, written by hand.

-- The record and issued revisions are only ever added to, whatever a program or a person at the console tries.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "Revision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "RevisionText_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "RevisionText"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "Position_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Position"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A position is on a paragraph, on a proposal or on the text as a whole, never on two of them.
ALTER TABLE "Position" ADD CONSTRAINT "Position_one_target" CHECK (num_nonnulls("paragraphId", "proposalId") <= 1);

-- Two accounts cannot differ by case alone.
ALTER TABLE "Account" ADD CONSTRAINT "Account_email_lower_case" CHECK ("email" = lower("email"));
