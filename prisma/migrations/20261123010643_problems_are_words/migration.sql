-- AlterTable
ALTER TABLE "Feed" DROP COLUMN "lastTold";

-- AlterTable
ALTER TABLE "HubSubscription" DROP COLUMN "lastTold";

