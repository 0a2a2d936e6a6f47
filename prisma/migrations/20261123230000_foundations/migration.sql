-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AnalysisStatus" AS ENUM ('QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "AnalysisStage" AS ENUM ('PROBES', 'SAMPLES', 'TRACKING', 'DONE');

-- CreateEnum
CREATE TYPE "InputKind" AS ENUM ('IMAGE', 'TABLE');

-- CreateEnum
CREATE TYPE "StopReason" AS ENUM ('TOLERANCE', 'STEP_LIMIT');

-- CreateEnum
CREATE TYPE "AnchorKind" AS ENUM ('LAYER', 'ORDER', 'INTERACTION');

-- CreateEnum
CREATE TYPE "InteractionType" AS ENUM ('AND', 'OR');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('VIEWER', 'ANNOTATOR', 'EDITOR', 'OWNER');

-- CreateEnum
CREATE TYPE "Reference" AS ENUM ('OUTPUT', 'NEXT');

-- CreateEnum
CREATE TYPE "TrackedType" AS ENUM ('AND', 'OR', 'BOTH');

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnalysisLayer" (
    "id" TEXT NOT NULL,
    "analysisId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "isOutput" BOOLEAN NOT NULL DEFAULT false,
    "probeId" TEXT,
    "probeReused" BOOLEAN NOT NULL DEFAULT false,
    "meanOutputGap" DOUBLE PRECISION,
    "maximumEffect" DOUBLE PRECISION,
    "threshold" DOUBLE PRECISION,

    CONSTRAINT "AnalysisLayer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnalysisSample" (
    "id" TEXT NOT NULL,
    "analysisId" TEXT NOT NULL,
    "sampleId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "target" INTEGER NOT NULL,
    "targetIsLabel" BOOLEAN NOT NULL DEFAULT true,
    "predicted" INTEGER,
    "players" JSONB NOT NULL DEFAULT '[]',
    "inferenceSeconds" DOUBLE PRECISION,
    "splitSeconds" DOUBLE PRECISION,
    "storageSeconds" DOUBLE PRECISION,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnalysisSample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Analysis" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "networkId" TEXT NOT NULL,
    "dataSetId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" "AnalysisStatus" NOT NULL DEFAULT 'QUEUED',
    "stage" "AnalysisStage" NOT NULL DEFAULT 'PROBES',
    "version" INTEGER NOT NULL DEFAULT 1,
    "settings" JSONB NOT NULL,
    "quote" JSONB NOT NULL,
    "players" JSONB NOT NULL DEFAULT '[]',
    "baseline" BYTEA,
    "networkHash" TEXT,
    "dataSetHash" TEXT,
    "engineVersion" TEXT,
    "backend" TEXT,
    "completedJobs" INTEGER NOT NULL DEFAULT 0,
    "totalJobs" INTEGER NOT NULL,
    "failure" TEXT,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Analysis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "parentId" TEXT,
    "text" TEXT NOT NULL,
    "authorId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataSet" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "kind" "InputKind" NOT NULL,
    "shape" INTEGER[],
    "classNames" TEXT[],
    "trainingCount" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "attributes" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DataSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Extraction" (
    "id" TEXT NOT NULL,
    "analysisId" TEXT NOT NULL,
    "sampleId" TEXT NOT NULL,
    "layerId" TEXT NOT NULL,
    "playerCount" INTEGER NOT NULL,
    "baseValue" DOUBLE PRECISION NOT NULL,
    "fullValue" DOUBLE PRECISION NOT NULL,
    "kappa" DOUBLE PRECISION NOT NULL,
    "kappaFloorUsed" BOOLEAN NOT NULL,
    "objective" DOUBLE PRECISION NOT NULL,
    "lowerBound" DOUBLE PRECISION NOT NULL,
    "gap" DOUBLE PRECISION NOT NULL,
    "iterations" INTEGER NOT NULL,
    "stopReason" "StopReason" NOT NULL,
    "maximumEffect" DOUBLE PRECISION NOT NULL,
    "maximumResidual" DOUBLE PRECISION NOT NULL,
    "salientMaximumResidual" DOUBLE PRECISION,
    "salientMeanResidual" DOUBLE PRECISION,
    "sumError" DOUBLE PRECISION NOT NULL,
    "noiseFloor" DOUBLE PRECISION NOT NULL,
    "clipped" BOOLEAN NOT NULL DEFAULT false,
    "values" BYTEA NOT NULL,
    "andEffects" BYTEA NOT NULL,
    "orEffects" BYTEA NOT NULL,
    "dual" BYTEA NOT NULL,

    CONSTRAINT "Extraction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL,
    "analysisId" TEXT NOT NULL,
    "anchorKind" "AnchorKind" NOT NULL,
    "layerName" TEXT NOT NULL,
    "order" INTEGER,
    "type" "TrackedType",
    "sampleIndex" INTEGER,
    "mask" INTEGER,
    "text" TEXT NOT NULL,
    "authorId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Interaction" (
    "id" BIGSERIAL NOT NULL,
    "analysisId" TEXT NOT NULL,
    "sampleId" TEXT NOT NULL,
    "layerId" TEXT NOT NULL,
    "type" "InteractionType" NOT NULL,
    "mask" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "effect" DOUBLE PRECISION NOT NULL,
    "strength" DOUBLE PRECISION NOT NULL,
    "salient" BOOLEAN NOT NULL,

    CONSTRAINT "Interaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "acceptances" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogueNetwork" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "architecture" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "dataSetId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "parameters" INTEGER NOT NULL,
    "accuracy" DOUBLE PRECISION NOT NULL,
    "layers" JSONB NOT NULL,
    "calibration" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CatalogueNetwork_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Network" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "catalogueKey" TEXT NOT NULL,
    "dataSetId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Probe" (
    "id" TEXT NOT NULL,
    "networkHash" TEXT NOT NULL,
    "layer" TEXT NOT NULL,
    "dataSetHash" TEXT NOT NULL,
    "settingsHash" TEXT NOT NULL,
    "featureSize" INTEGER NOT NULL,
    "pooled" BOOLEAN NOT NULL,
    "classCount" INTEGER NOT NULL,
    "weights" BYTEA NOT NULL,
    "standardisation" BYTEA NOT NULL,
    "l2" DOUBLE PRECISION NOT NULL,
    "seed" INTEGER NOT NULL,
    "trainingCount" INTEGER NOT NULL,
    "heldOutCount" INTEGER NOT NULL,
    "trainingAccuracy" DOUBLE PRECISION NOT NULL,
    "heldOutAccuracy" DOUBLE PRECISION NOT NULL,
    "heldOutLoss" DOUBLE PRECISION NOT NULL,
    "converged" BOOLEAN NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Probe_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sample" (
    "id" TEXT NOT NULL,
    "dataSetId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "label" INTEGER NOT NULL,
    "input" BYTEA NOT NULL,
    "display" TEXT[],

    CONSTRAINT "Sample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tracking" (
    "id" TEXT NOT NULL,
    "analysisId" TEXT NOT NULL,
    "layerId" TEXT NOT NULL,
    "reference" "Reference" NOT NULL,
    "type" "TrackedType" NOT NULL,
    "order" INTEGER NOT NULL,
    "overlap" DOUBLE PRECISION NOT NULL,
    "forgotten" DOUBLE PRECISION NOT NULL,
    "new" DOUBLE PRECISION NOT NULL,
    "strength" DOUBLE PRECISION NOT NULL,
    "referenceStrength" DOUBLE PRECISION NOT NULL,
    "completeness" DOUBLE PRECISION,
    "redundancy" DOUBLE PRECISION,

    CONSTRAINT "Tracking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Credential_userId_idx" ON "Credential"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "AnalysisLayer_analysisId_index_key" ON "AnalysisLayer"("analysisId", "index");

-- CreateIndex
CREATE UNIQUE INDEX "AnalysisLayer_analysisId_name_key" ON "AnalysisLayer"("analysisId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "AnalysisSample_analysisId_index_key" ON "AnalysisSample"("analysisId", "index");

-- CreateIndex
CREATE INDEX "Analysis_workspaceId_createdAt_id_idx" ON "Analysis"("workspaceId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Comment_findingId_createdAt_id_idx" ON "Comment"("findingId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "DataSet_key_key" ON "DataSet"("key");

-- CreateIndex
CREATE INDEX "Extraction_analysisId_idx" ON "Extraction"("analysisId");

-- CreateIndex
CREATE UNIQUE INDEX "Extraction_sampleId_layerId_key" ON "Extraction"("sampleId", "layerId");

-- CreateIndex
CREATE INDEX "Finding_analysisId_createdAt_id_idx" ON "Finding"("analysisId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Interaction_analysisId_strength_id_idx" ON "Interaction"("analysisId", "strength" DESC, "id");

-- CreateIndex
CREATE INDEX "Interaction_layerId_strength_id_idx" ON "Interaction"("layerId", "strength" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "Interaction_sampleId_layerId_type_mask_key" ON "Interaction"("sampleId", "layerId", "type", "mask");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_idx" ON "Invitation"("workspaceId");

-- CreateIndex
CREATE INDEX "Member_accountId_idx" ON "Member"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_workspaceId_accountId_key" ON "Member"("workspaceId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Network_workspaceId_catalogueKey_key" ON "Network"("workspaceId", "catalogueKey");

-- CreateIndex
CREATE UNIQUE INDEX "Probe_networkHash_layer_dataSetHash_settingsHash_key" ON "Probe"("networkHash", "layer", "dataSetHash", "settingsHash");

-- CreateIndex
CREATE UNIQUE INDEX "Sample_dataSetId_index_key" ON "Sample"("dataSetId", "index");

-- CreateIndex
CREATE INDEX "Tracking_analysisId_idx" ON "Tracking"("analysisId");

-- CreateIndex
CREATE UNIQUE INDEX "Tracking_layerId_reference_type_order_key" ON "Tracking"("layerId", "reference", "type", "order");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalysisLayer" ADD CONSTRAINT "AnalysisLayer_analysisId_fkey" FOREIGN KEY ("analysisId") REFERENCES "Analysis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalysisLayer" ADD CONSTRAINT "AnalysisLayer_probeId_fkey" FOREIGN KEY ("probeId") REFERENCES "Probe"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalysisSample" ADD CONSTRAINT "AnalysisSample_analysisId_fkey" FOREIGN KEY ("analysisId") REFERENCES "Analysis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalysisSample" ADD CONSTRAINT "AnalysisSample_sampleId_fkey" FOREIGN KEY ("sampleId") REFERENCES "Sample"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Analysis" ADD CONSTRAINT "Analysis_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Analysis" ADD CONSTRAINT "Analysis_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Analysis" ADD CONSTRAINT "Analysis_dataSetId_fkey" FOREIGN KEY ("dataSetId") REFERENCES "DataSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Analysis" ADD CONSTRAINT "Analysis_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extraction" ADD CONSTRAINT "Extraction_analysisId_fkey" FOREIGN KEY ("analysisId") REFERENCES "Analysis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extraction" ADD CONSTRAINT "Extraction_sampleId_fkey" FOREIGN KEY ("sampleId") REFERENCES "AnalysisSample"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extraction" ADD CONSTRAINT "Extraction_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "AnalysisLayer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_analysisId_fkey" FOREIGN KEY ("analysisId") REFERENCES "Analysis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_analysisId_fkey" FOREIGN KEY ("analysisId") REFERENCES "Analysis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_sampleId_fkey" FOREIGN KEY ("sampleId") REFERENCES "AnalysisSample"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "AnalysisLayer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueNetwork" ADD CONSTRAINT "CatalogueNetwork_dataSetId_fkey" FOREIGN KEY ("dataSetId") REFERENCES "DataSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Network" ADD CONSTRAINT "Network_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Network" ADD CONSTRAINT "Network_catalogueKey_fkey" FOREIGN KEY ("catalogueKey") REFERENCES "CatalogueNetwork"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Network" ADD CONSTRAINT "Network_dataSetId_fkey" FOREIGN KEY ("dataSetId") REFERENCES "DataSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sample" ADD CONSTRAINT "Sample_dataSetId_fkey" FOREIGN KEY ("dataSetId") REFERENCES "DataSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tracking" ADD CONSTRAINT "Tracking_analysisId_fkey" FOREIGN KEY ("analysisId") REFERENCES "Analysis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tracking" ADD CONSTRAINT "Tracking_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "AnalysisLayer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

