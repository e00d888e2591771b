-- CreateTable
CREATE TABLE "SectionSpan" (
    "documentId" TEXT NOT NULL,
    "client" BIGINT NOT NULL,
    "clock" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,
    "accountId" TEXT,
    "partyCode" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SectionSpan_pkey" PRIMARY KEY ("documentId","client","clock")
);

-- AddForeignKey
ALTER TABLE "SectionSpan" ADD CONSTRAINT "SectionSpan_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SectionDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;
