-- AlterTable
ALTER TABLE "ProposalVersion" ADD COLUMN     "submission" JSONB;
