-- CreateTable
CREATE TABLE "Rate" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rate_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Rate_endsAt_idx" ON "Rate"("endsAt");
