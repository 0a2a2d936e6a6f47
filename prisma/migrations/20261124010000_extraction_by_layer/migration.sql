-- CreateIndex
CREATE INDEX "Extraction_layerId_idx" ON "Extraction"("layerId");
