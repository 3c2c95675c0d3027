-- A link by which somebody banned appeals is a token of an account like the others.
ALTER TABLE "AccountToken" DROP CONSTRAINT "AccountToken_purpose_listed";
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_purpose_listed" CHECK ("purpose" IN ('sign-up','reset','email-change','appeal'));
