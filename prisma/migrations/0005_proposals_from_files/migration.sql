-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "submission" JSONB,
ADD COLUMN     "submissionId" TEXT;
