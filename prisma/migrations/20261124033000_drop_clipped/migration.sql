-- Every network that Strata runs gives logits: nothing is ever clipped.
ALTER TABLE "Extraction" DROP COLUMN "clipped";
