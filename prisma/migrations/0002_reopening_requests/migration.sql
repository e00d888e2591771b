-- CreateTable
CREATE TABLE "ReopeningRequest" (
    "negotiationId" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "delegation" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReopeningRequest_pkey" PRIMARY KEY ("negotiationId","paragraphId","delegation")
);

-- AddForeignKey
ALTER TABLE "ReopeningRequest" ADD CONSTRAINT "ReopeningRequest_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
