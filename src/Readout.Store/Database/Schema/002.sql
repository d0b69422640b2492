-- Version 2: stories. A telling is what one report tells of one happening: number 0 is what the report itself is about.
-- features holds what tellings are compared by (Stories/TellingFeatures.cs); story and origin are computed from all tellings, rulings
-- are a human's and stay.

CREATE TABLE tellings (
  report {int} NOT NULL,
  number {int} NOT NULL,
  name {text} NOT NULL,
  item {text},
  kind {text} NOT NULL,
  day {text} NOT NULL,
  day_end {text} NOT NULL,
  features {text} NOT NULL,
  story {text} NOT NULL,
  origin {text} NOT NULL,
  PRIMARY KEY (report, number)
);
CREATE INDEX tellings_name ON tellings (name);
CREATE INDEX tellings_item ON tellings (item) WHERE item IS NOT NULL;
CREATE INDEX tellings_story ON tellings (story);
CREATE INDEX tellings_day ON tellings (day, name);

-- What two tellings must share to be compared: a party, a person, a word of the title; or a band of the sketch of the text.
CREATE TABLE telling_blocks (
  block {text} NOT NULL,
  day {text} NOT NULL,
  report {int} NOT NULL,
  number {int} NOT NULL,
  PRIMARY KEY (block, day, report, number)
){clustered};
CREATE INDEX telling_blocks_report ON telling_blocks (report);

-- Pairs whose score joins them, both ways round.
CREATE TABLE story_links (
  report {int} NOT NULL,
  number {int} NOT NULL,
  other_report {int} NOT NULL,
  other_number {int} NOT NULL,
  score {real} NOT NULL,
  reason {text} NOT NULL,
  PRIMARY KEY (report, number, other_report, other_number)
){clustered};
CREATE INDEX story_links_other ON story_links (other_report, other_number);

-- join or split; a and b are names of tellings. undone is the change that took it back.
CREATE TABLE story_rulings (
  seq {int} PRIMARY KEY,
  at {text} NOT NULL,
  who {text} NOT NULL,
  verdict {text} NOT NULL,
  a {text} NOT NULL,
  b {text} NOT NULL,
  note {text},
  undone {int}
);
CREATE INDEX story_rulings_a ON story_rulings (a);
CREATE INDEX story_rulings_b ON story_rulings (b);
