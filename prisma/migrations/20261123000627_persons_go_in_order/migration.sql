-- Who votes or flags holds the vote or the flag and then wants the comment. A person's deletion that held the comments
-- first, and then wanted the votes and flags, could wait for them in a circle: it takes everything in the same order now.
CREATE OR REPLACE FUNCTION "lock_comments_of_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "User" WHERE "id" = OLD."id" FOR UPDATE;
  PERFORM 1 FROM "CommentVote" WHERE "userId" = OLD."id" ORDER BY "commentId" DESC FOR UPDATE;
  PERFORM 1 FROM "Flag" WHERE "userId" = OLD."id" ORDER BY "commentId" DESC FOR UPDATE;
  PERFORM 1 FROM "Comment" WHERE "id" IN (
    SELECT "commentId" FROM "CommentVote" WHERE "userId" = OLD."id" UNION SELECT "commentId" FROM "Flag" WHERE "userId" = OLD."id"
    UNION SELECT "id" FROM "Comment" WHERE "authorId" = OLD."id"
  ) ORDER BY "id" DESC FOR UPDATE;
  RETURN OLD;
END $$;
