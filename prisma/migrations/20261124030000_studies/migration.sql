-- CreateEnum
CREATE TYPE "SamplePart" AS ENUM ('HELD_OUT', 'TRAINING');

-- CreateEnum
CREATE TYPE "StudyKind" AS ENUM ('GENERALISATION', 'STABILITY', 'DYNAMICS');

-- CreateEnum
CREATE TYPE "StudyStage" AS ENUM ('ANALYSES', 'SAMPLES', 'CONCLUSION', 'DONE');

-- CreateEnum
CREATE TYPE "StudyRole" AS ENUM ('BASE', 'COMPARED', 'CHECKPOINT', 'CONTROL');

-- CreateEnum
CREATE TYPE "StudyMeasure" AS ENUM ('IOU', 'IOU_DEPTH', 'TOP_K', 'STABILITY', 'STABILITY_DEPTH', 'POSITIVE', 'NEGATIVE', 'PREDICTED', 'NOISE', 'MEAN_ORDER', 'BOUNDARY', 'GAP_MINIMUM', 'GAP_OPENS', 'LAG', 'SIMILARITY');

-- DropIndex
DROP INDEX "Sample_dataSetId_index_key";

-- AlterTable
ALTER TABLE "Analysis" ADD COLUMN     "studyId" TEXT;

-- AlterTable
ALTER TABLE "CatalogueNetwork" ADD COLUMN     "checkpoint" TEXT,
ADD COLUMN     "epoch" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "family" TEXT,
ADD COLUMN     "heldOutLoss" DOUBLE PRECISION,
ADD COLUMN     "offered" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "trainingLoss" DOUBLE PRECISION;

-- every network published so far is the first seed at the end of its training
UPDATE "CatalogueNetwork" SET "family" = "key";
ALTER TABLE "CatalogueNetwork" ALTER COLUMN "family" SET NOT NULL;

-- AlterTable
ALTER TABLE "Network" ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Sample" ADD COLUMN     "part" "SamplePart" NOT NULL DEFAULT 'HELD_OUT';

-- CreateTable
CREATE TABLE "Study" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "baseId" TEXT NOT NULL,
    "kind" "StudyKind" NOT NULL,
    "name" TEXT NOT NULL,
    "status" "AnalysisStatus" NOT NULL DEFAULT 'QUEUED',
    "stage" "StudyStage" NOT NULL DEFAULT 'ANALYSES',
    "version" INTEGER NOT NULL DEFAULT 1,
    "settings" JSONB NOT NULL,
    "quote" JSONB NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "backend" TEXT,
    "completedJobs" INTEGER NOT NULL DEFAULT 0,
    "totalJobs" INTEGER NOT NULL,
    "failure" TEXT,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StudyNetwork" (
    "id" TEXT NOT NULL,
    "studyId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "role" "StudyRole" NOT NULL,
    "catalogueKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "architecture" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "checkpoint" TEXT,
    "epoch" INTEGER NOT NULL,
    "trainingLoss" DOUBLE PRECISION,
    "heldOutLoss" DOUBLE PRECISION,
    "hash" TEXT NOT NULL,
    "analysisId" TEXT,
    "trainingAnalysisId" TEXT,

    CONSTRAINT "StudyNetwork_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StudySample" (
    "id" TEXT NOT NULL,
    "studyId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "seconds" DOUBLE PRECISION,
    "joint" JSONB,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StudySample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Perturbation" (
    "id" TEXT NOT NULL,
    "studySampleId" TEXT NOT NULL,
    "layerName" TEXT NOT NULL,
    "types" "InteractionType"[],
    "masks" INTEGER[],
    "kept" BYTEA NOT NULL,
    "solved" BYTEA,

    CONSTRAINT "Perturbation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StudyMeasurement" (
    "id" BIGSERIAL NOT NULL,
    "studyId" TEXT NOT NULL,
    "measure" "StudyMeasure" NOT NULL,
    "networkIndex" INTEGER,
    "series" TEXT,
    "layerName" TEXT NOT NULL,
    "type" "TrackedType",
    "order" INTEGER,
    "fraction" DOUBLE PRECISION,
    "value" DOUBLE PRECISION,
    "spread" DOUBLE PRECISION,
    "chance" DOUBLE PRECISION,
    "sampleCount" INTEGER NOT NULL,
    "leftOut" INTEGER NOT NULL DEFAULT 0,
    "interactionCount" INTEGER,
    "zeroDeviations" INTEGER,
    "fitError" DOUBLE PRECISION,
    "fitLimit" TEXT,

    CONSTRAINT "StudyMeasurement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Study_workspaceId_createdAt_id_idx" ON "Study"("workspaceId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Study_baseId_createdAt_id_idx" ON "Study"("baseId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "StudyNetwork_analysisId_idx" ON "StudyNetwork"("analysisId");

-- CreateIndex
CREATE INDEX "StudyNetwork_trainingAnalysisId_idx" ON "StudyNetwork"("trainingAnalysisId");

-- CreateIndex
CREATE UNIQUE INDEX "StudyNetwork_studyId_index_key" ON "StudyNetwork"("studyId", "index");

-- CreateIndex
CREATE UNIQUE INDEX "StudySample_studyId_index_key" ON "StudySample"("studyId", "index");

-- CreateIndex
CREATE UNIQUE INDEX "Perturbation_studySampleId_layerName_key" ON "Perturbation"("studySampleId", "layerName");

-- CreateIndex
CREATE INDEX "StudyMeasurement_studyId_measure_idx" ON "StudyMeasurement"("studyId", "measure");

-- CreateIndex
CREATE INDEX "Analysis_studyId_idx" ON "Analysis"("studyId");

-- CreateIndex
CREATE UNIQUE INDEX "Sample_dataSetId_part_index_key" ON "Sample"("dataSetId", "part", "index");

-- AddForeignKey
ALTER TABLE "Analysis" ADD CONSTRAINT "Analysis_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Study" ADD CONSTRAINT "Study_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Study" ADD CONSTRAINT "Study_baseId_fkey" FOREIGN KEY ("baseId") REFERENCES "Analysis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Study" ADD CONSTRAINT "Study_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyNetwork" ADD CONSTRAINT "StudyNetwork_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyNetwork" ADD CONSTRAINT "StudyNetwork_analysisId_fkey" FOREIGN KEY ("analysisId") REFERENCES "Analysis"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyNetwork" ADD CONSTRAINT "StudyNetwork_trainingAnalysisId_fkey" FOREIGN KEY ("trainingAnalysisId") REFERENCES "Analysis"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudySample" ADD CONSTRAINT "StudySample_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Perturbation" ADD CONSTRAINT "Perturbation_studySampleId_fkey" FOREIGN KEY ("studySampleId") REFERENCES "StudySample"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyMeasurement" ADD CONSTRAINT "StudyMeasurement_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;


