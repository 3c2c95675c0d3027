-- AlterTable
ALTER TABLE "Feed" ADD COLUMN     "complete" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lastTold" JSONB,
ADD COLUMN     "skipDays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "skipHours" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "statedMove" TEXT;

-- AlterTable
ALTER TABLE "HubSubscription" ADD COLUMN     "lastTold" JSONB;

-- DropTable
DROP TABLE "HostHold";

-- CreateTable
CREATE TABLE "FormerAddress" (
    "url" TEXT NOT NULL,
    "feedId" INTEGER NOT NULL,
    "leftAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerAddress_pkey" PRIMARY KEY ("url")
);

-- CreateTable: what it holds is over in a minute, and nobody waits for the disk because of it.
CREATE UNLOGGED TABLE "HostTurn" (
    "host" TEXT NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "first" TEXT NOT NULL DEFAULT '',
    "firstUntil" TIMESTAMPTZ(3) NOT NULL DEFAULT 'epoch',
    "second" TEXT NOT NULL DEFAULT '',
    "secondUntil" TIMESTAMPTZ(3) NOT NULL DEFAULT 'epoch',
    "restUntil" TIMESTAMPTZ(3) NOT NULL DEFAULT 'epoch',
    "hurryUntil" TIMESTAMPTZ(3) NOT NULL DEFAULT 'epoch',

    CONSTRAINT "HostTurn_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE INDEX "FormerAddress_feedId_idx" ON "FormerAddress"("feedId");

-- AddForeignKey
ALTER TABLE "FormerAddress" ADD CONSTRAINT "FormerAddress_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Reasons were sentences; from now on they are codes, and each feed gets one with its next look.
UPDATE "Feed" SET "nextWhy" = NULL WHERE "nextWhy" IS NOT NULL;

ALTER TABLE "Feed"
  ADD CONSTRAINT "Feed_skipHours_check" CHECK ("skipHours" <@ ARRAY[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]),
  ADD CONSTRAINT "Feed_skipDays_check" CHECK ("skipDays" <@ ARRAY[0,1,2,3,4,5,6]);

-- Whoever gives a feed another address leaves the one before here, and an address that a feed has is none that one had.
CREATE FUNCTION "former_address"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "FormerAddress" WHERE "url" = NEW."url";
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO "FormerAddress" ("url", "feedId") VALUES (OLD."url", NEW."id") ON CONFLICT ("url") DO UPDATE SET "feedId" = EXCLUDED."feedId", "leftAt" = EXCLUDED."leftAt";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Feed_former_address" AFTER UPDATE OF "url" ON "Feed" FOR EACH ROW
  WHEN (OLD."url" IS DISTINCT FROM NEW."url") EXECUTE FUNCTION "former_address"();
CREATE TRIGGER "Feed_new_address" AFTER INSERT ON "Feed" FOR EACH ROW EXECUTE FUNCTION "former_address"();
