-- AlterTable
ALTER TABLE "DataSet" ADD COLUMN     "players" JSONB;
