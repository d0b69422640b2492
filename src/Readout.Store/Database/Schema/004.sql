-- Version 4: the ledger. An item is a commitment or an appointment as one report tells it, or a deed: what happened, and may be a step of one.
-- features holds what items are compared by (Ledger/LedgerFeatures.cs); entries are computed from all items and the rulings, which are a human's and stay.

CREATE TABLE ledger_items (
  report {int} NOT NULL,
  number {int} NOT NULL,
  name {text} NOT NULL,
  sort {text} NOT NULL,
  features {text} NOT NULL,
  own {text} NOT NULL,
  entry {text},
  PRIMARY KEY (report, number)
);
CREATE INDEX ledger_items_name ON ledger_items (name);
CREATE INDEX ledger_items_own ON ledger_items (own);
CREATE INDEX ledger_items_entry ON ledger_items (entry) WHERE entry IS NOT NULL;

-- What two items must share to be compared, and when.
CREATE TABLE ledger_blocks (
  block {text} NOT NULL,
  day {text} NOT NULL,
  report {int} NOT NULL,
  number {int} NOT NULL,
  PRIMARY KEY (block, day, report, number)
){clustered};
CREATE INDEX ledger_blocks_report ON ledger_blocks (report);

-- Pairs whose score joins them: with step 'same' two tellings, both ways round; with another a telling and the deed that is this step of it.
CREATE TABLE ledger_links (
  report {int} NOT NULL,
  number {int} NOT NULL,
  other_report {int} NOT NULL,
  other_number {int} NOT NULL,
  step {text} NOT NULL,
  score {real} NOT NULL,
  reason {text} NOT NULL,
  PRIMARY KEY (report, number, other_report, other_number, step)
){clustered};
CREATE INDEX ledger_links_other ON ledger_links (other_report, other_number);

-- state as reports and rulings have it; due is the day by which it is over if nothing more is told, which no clock writes into it.
CREATE TABLE ledger_entries (
  id {text} PRIMARY KEY,
  sort {text} NOT NULL,
  kind {text} NOT NULL,
  state {text} NOT NULL,
  ruled {int},
  told_from {text} NOT NULL,
  told_to {text} NOT NULL,
  day {text} NOT NULL,
  day_end {text} NOT NULL,
  due {text} NOT NULL,
  tellings {int} NOT NULL,
  steps {int} NOT NULL,
  changes {int} NOT NULL
);
CREATE INDEX ledger_entries_told ON ledger_entries (told_from, id);

CREATE TABLE ledger_parties (
  party {text} NOT NULL,
  role {text} NOT NULL,
  entry {text} NOT NULL,
  PRIMARY KEY (party, role, entry)
){clustered};
CREATE INDEX ledger_parties_entry ON ledger_parties (entry);

-- join, split or state; a and b are names of items, a_report and b_report their reports. undone is the change that took it back.
CREATE TABLE ledger_rulings (
  seq {int} PRIMARY KEY,
  at {text} NOT NULL,
  who {text} NOT NULL,
  verdict {text} NOT NULL,
  a {text} NOT NULL,
  a_report {text} NOT NULL,
  b {text},
  b_report {text},
  state {text},
  note {text},
  undone {int}
);
CREATE INDEX ledger_rulings_a ON ledger_rulings (a_report);
CREATE INDEX ledger_rulings_b ON ledger_rulings (b_report);
