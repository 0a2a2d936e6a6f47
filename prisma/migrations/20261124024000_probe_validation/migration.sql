-- Probes were measured on samples that the network was trained on; those rows keep their numbers, and new ones say
-- how many samples chose the L2, apart from those that the accuracy is measured on.
ALTER TABLE "Probe" ADD COLUMN "validationCount" INTEGER NOT NULL DEFAULT 0;
