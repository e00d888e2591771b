-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "layoutVersion" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "negotiationId" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "adoptedOn" TEXT,
    "language" TEXT NOT NULL,
    "addedBy" TEXT NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourcePassage" (
    "sourceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "SourcePassage_pkey" PRIMARY KEY ("sourceId","ordinal")
);

-- CreateIndex
CREATE INDEX "Source_negotiationId_idx" ON "Source"("negotiationId");

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourcePassage" ADD CONSTRAINT "SourcePassage_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
