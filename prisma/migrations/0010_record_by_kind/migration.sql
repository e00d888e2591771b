-- CreateIndex
CREATE INDEX "Event_book_kind_idx" ON "Event"("book", "kind");
