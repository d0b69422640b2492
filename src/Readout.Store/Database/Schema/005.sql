-- Version 5: how many origins the story of a telling has, so that events can be asked for by it. Counted again whenever stories change.

ALTER TABLE tellings ADD COLUMN origins {int} NOT NULL DEFAULT 1;
UPDATE tellings SET origins = (SELECT count(DISTINCT o.origin) FROM tellings o WHERE o.story = tellings.story);
CREATE INDEX tellings_origins ON tellings (origins, item);
