-- AlterTable
ALTER TABLE "Negotiation" ADD COLUMN     "recreation" JSONB;

-- AlterTable
ALTER TABLE "Proposal" ALTER COLUMN "createdBy" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Position" ALTER COLUMN "accountId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "FormerBook" (
    "book" TEXT NOT NULL,
    "negotiationId" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "originalBook" TEXT NOT NULL,
    "ids" JSONB NOT NULL,

    CONSTRAINT "FormerBook_pkey" PRIMARY KEY ("book")
);

-- CreateIndex
CREATE UNIQUE INDEX "FormerBook_negotiationId_generation_key" ON "FormerBook"("negotiationId", "generation");

-- AddForeignKey
ALTER TABLE "FormerBook" ADD CONSTRAINT "FormerBook_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
