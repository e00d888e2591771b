-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "revisesId" TEXT,
ADD COLUMN     "tabledVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Position" ADD COLUMN     "proposalVersion" INTEGER,
ADD COLUMN     "words" JSONB;

-- AlterTable
ALTER TABLE "Reservation" ADD COLUMN     "words" JSONB;

-- CreateTable
CREATE TABLE "ProposalVersion" (
    "proposalId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "paragraphId" TEXT,
    "sectionId" TEXT,
    "base" JSONB NOT NULL,
    "baseHash" TEXT,
    "baseRevision" INTEGER,
    "proposed" JSONB NOT NULL,
    "heading" TEXT,
    "rationale" TEXT NOT NULL,
    "citation" JSONB,
    "tabledAt" TIMESTAMP(3) NOT NULL,
    "replacedAt" TIMESTAMP(3) NOT NULL,
    "backers" JSONB NOT NULL,

    CONSTRAINT "ProposalVersion_pkey" PRIMARY KEY ("proposalId","number")
);

-- AddForeignKey
ALTER TABLE "ProposalVersion" ADD CONSTRAINT "ProposalVersion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
