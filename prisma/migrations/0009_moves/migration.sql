-- AlterEnum
ALTER TYPE "ProposalKind" ADD VALUE 'move';

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "toAfterId" TEXT,
ADD COLUMN     "toSectionId" TEXT;

-- AlterTable
ALTER TABLE "ProposalVersion" ADD COLUMN     "toAfterId" TEXT,
ADD COLUMN     "toSectionId" TEXT;

-- A move says where to, and nothing else does. Compared as text, since a new value of an enum cannot be used where it is added.
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_move_has_place" CHECK (
  ("kind"::text = 'move') = ("toSectionId" IS NOT NULL) AND ("toAfterId" IS NULL OR "toSectionId" IS NOT NULL)
);
