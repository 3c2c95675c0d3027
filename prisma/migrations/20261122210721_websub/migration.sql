-- AlterTable
ALTER TABLE "Feed" ADD COLUMN     "hub" TEXT,
ADD COLUMN     "hubTopic" TEXT;

-- CreateTable
CREATE TABLE "HubSubscription" (
    "id" SERIAL NOT NULL,
    "feedId" INTEGER,
    "hub" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "askedAt" TIMESTAMPTZ(3),
    "verifiedAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "lastPushAt" TIMESTAMPTZ(3),
    "nextAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "errors" INTEGER NOT NULL DEFAULT 0,
    "lastProblem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HubSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HubPush" (
    "id" SERIAL NOT NULL,
    "subscriptionId" INTEGER NOT NULL,
    "contentType" TEXT,
    "body" BYTEA NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HubPush_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedWatch" (
    "feedId" INTEGER NOT NULL,
    "watchedUntil" TIMESTAMPTZ(3) NOT NULL,
    "progress" JSONB,

    CONSTRAINT "FeedWatch_pkey" PRIMARY KEY ("feedId")
);

-- CreateTable
CREATE TABLE "HostHold" (
    "host" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HostHold_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE UNIQUE INDEX "HubSubscription_feedId_key" ON "HubSubscription"("feedId");

-- CreateIndex
CREATE UNIQUE INDEX "HubSubscription_token_key" ON "HubSubscription"("token");

-- CreateIndex
CREATE INDEX "HubSubscription_nextAt_idx" ON "HubSubscription"("nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "HubPush_subscriptionId_bodyHash_key" ON "HubPush"("subscriptionId", "bodyHash");

-- AddForeignKey
ALTER TABLE "HubSubscription" ADD CONSTRAINT "HubSubscription_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HubPush" ADD CONSTRAINT "HubPush_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "HubSubscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedWatch" ADD CONSTRAINT "FeedWatch_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- How a subscription stands is one of these.
ALTER TABLE "HubSubscription" ADD CONSTRAINT "HubSubscription_state_listed" CHECK ("state" IN ('new', 'asked', 'verified', 'denied', 'failed', 'ended'));

-- Feeds that name a hub are few.
CREATE INDEX "Feed_hub" ON "Feed" ("id") WHERE "hub" IS NOT NULL;

-- What a hub sent is packed already, or is soon gone: trying to pack it costs more than it saves.
ALTER TABLE "HubPush" ALTER COLUMN "body" SET STORAGE EXTERNAL;
