-- CreateTable
CREATE TABLE "KeptText" (
    "hash" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "problem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeptText_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "KeptText_createdAt_idx" ON "KeptText"("createdAt");
