-- Version 1: reports with their records, an index of their events, corrections and the feed of changes.
-- Written once for both: {int}, {text} and {real} are the types of each, {clustered} keeps a table in the order of its key.
-- Days are YYYY-MM-DD and moments ISO 8601 in UTC, so that they sort as text; "until" is null while a row holds.

CREATE TABLE meta (name {text} PRIMARY KEY, value {text} NOT NULL);

CREATE TABLE counters (name {text} PRIMARY KEY, value {int} NOT NULL);
INSERT INTO counters (name, value) VALUES ('actor', 0), ('change', 0), ('event', 0), ('report', 0);

-- coded: the record as the program wrote it, without its text; corrected: the same with all corrections, if there are any.
CREATE TABLE reports (
  key {int} PRIMARY KEY,
  id {text} NOT NULL UNIQUE,
  sha256 {text} NOT NULL UNIQUE,
  text {text} NOT NULL,
  coded {text} NOT NULL,
  corrected {text},
  maker {text} NOT NULL,
  revision {int} NOT NULL,
  source_id {text},
  title {text},
  given_title {text},
  url {text},
  publisher {text},
  published_from {text},
  published_to {text},
  since {int} NOT NULL
);
CREATE INDEX reports_source ON reports (source_id);
CREATE INDEX reports_maker ON reports (maker);
CREATE INDEX reports_published ON reports (published_from, id);

-- Where the same text was found: the first in order heads the record, whatever the order of arrival.
CREATE TABLE appearances (
  report {int} NOT NULL,
  place {text} NOT NULL,
  source_id {text},
  given_title {text},
  url {text},
  publisher {text},
  published {text},
  PRIMARY KEY (report, place)
){clustered};

-- Records that no longer hold, and until which change they did.
CREATE TABLE revisions (
  report {int} NOT NULL,
  number {int} NOT NULL,
  until {int} NOT NULL,
  record {text} NOT NULL,
  PRIMARY KEY (report, number)
);

-- What was taken down for good: enough to keep it out, nothing of what it said.
CREATE TABLE taken_down (
  id {text} PRIMARY KEY,
  sha256 {text} NOT NULL UNIQUE,
  at {text} NOT NULL,
  who {text} NOT NULL,
  reason {text}
);

CREATE TABLE changes (
  seq {int} PRIMARY KEY,
  at {text} NOT NULL,
  kind {text} NOT NULL,
  report {text},
  item {text},
  who {text},
  note {text},
  detail {text}
);
CREATE INDEX changes_report ON changes (report);
CREATE INDEX changes_item ON changes (item);
CREATE INDEX changes_at ON changes (at);

-- A human's word on a field of an item; value is JSON in which items are named by their lasting names.
CREATE TABLE corrections (
  seq {int} PRIMARY KEY,
  at {text} NOT NULL,
  who {text} NOT NULL,
  report {int} NOT NULL,
  item {text} NOT NULL,
  field {text},
  value {text},
  note {text},
  lapsed {int}
);
CREATE INDEX corrections_report ON corrections (report);

CREATE TABLE actors (
  key {int} PRIMARY KEY,
  identity {text} NOT NULL UNIQUE,
  party {text} NOT NULL,
  country {text},
  code {text},
  name {text} NOT NULL,
  folded {text} NOT NULL,
  sectors {text} NOT NULL
);
CREATE INDEX actors_party ON actors (party);
CREATE INDEX actors_code ON actors (code);

CREATE TABLE events (
  key {int} PRIMARY KEY,
  uid {text} NOT NULL,
  report {int} NOT NULL,
  item {text} NOT NULL,
  event {text} NOT NULL,
  mode {text},
  cameo {text} NOT NULL,
  quad {int} NOT NULL,
  goldstein {real},
  intensity {real},
  modality {text} NOT NULL,
  day {text} NOT NULL,
  day_end {text} NOT NULL,
  dated {text} NOT NULL,
  earliest {text},
  latest {text},
  place {text},
  place_country {text},
  confidence {real} NOT NULL,
  rule {text} NOT NULL,
  quote {text} NOT NULL,
  digest {text} NOT NULL,
  since {int} NOT NULL,
  until {int}
);
CREATE INDEX events_uid ON events (uid);
CREATE INDEX events_report ON events (report);
CREATE INDEX events_day ON events (day, key);
CREATE INDEX events_event ON events (event, day, key);
CREATE INDEX events_mode ON events (mode, day, key) WHERE mode IS NOT NULL;
CREATE INDEX events_modality ON events (modality, day, key);
CREATE INDEX events_goldstein ON events (goldstein, key);
CREATE INDEX events_place ON events (place_country, day, key) WHERE place_country IS NOT NULL;

-- lead: 1 for the first row of its party in the event, 2 for one that is the first in its role only, 0 for others.
CREATE TABLE event_parties (
  party {text} NOT NULL,
  day {text} NOT NULL,
  event_key {int} NOT NULL,
  number {int} NOT NULL,
  role {text} NOT NULL,
  lead {int} NOT NULL,
  actor {int} NOT NULL,
  event {text} NOT NULL,
  modality {text} NOT NULL,
  since {int} NOT NULL,
  until {int},
  PRIMARY KEY (party, day, event_key, number)
){clustered};
CREATE INDEX event_parties_event ON event_parties (event_key, number);
CREATE INDEX event_parties_actor ON event_parties (actor, day, event_key);

-- Two parties of an event, both ways round: way is 1 where a acts on b, -1 where b acts on a, 0 where there is no direction or both.
CREATE TABLE event_pairs (
  a {text} NOT NULL,
  b {text} NOT NULL,
  day {text} NOT NULL,
  event_key {int} NOT NULL,
  way {int} NOT NULL,
  event {text} NOT NULL,
  mode {text},
  quad {int} NOT NULL,
  modality {text} NOT NULL,
  goldstein {real},
  intensity {real},
  since {int} NOT NULL,
  until {int},
  PRIMARY KEY (a, b, day, event_key)
){clustered};
CREATE INDEX event_pairs_event ON event_pairs (event_key);

-- The statements through which an event is known, outermost first.
CREATE TABLE event_voices (
  event_key {int} NOT NULL,
  number {int} NOT NULL,
  party {text} NOT NULL,
  actor {int} NOT NULL,
  medium {text} NOT NULL,
  day {text} NOT NULL,
  since {int} NOT NULL,
  until {int},
  PRIMARY KEY (event_key, number)
){clustered};
CREATE INDEX event_voices_party ON event_voices (party, day, event_key);
CREATE INDEX event_voices_actor ON event_voices (actor, day, event_key);
CREATE INDEX event_voices_medium ON event_voices (medium, day, event_key);

-- only sqlite
CREATE VIRTUAL TABLE words USING fts5(body, content='', contentless_delete=1, tokenize='unicode61');
-- only postgres
CREATE TABLE words (rowid BIGINT PRIMARY KEY, body tsvector NOT NULL);
CREATE INDEX words_body ON words USING gin (body);
