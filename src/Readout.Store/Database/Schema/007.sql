-- Version 7: less to keep up to date for each report that comes in, and pairs of parties asked for by the number of origins.

-- What a report stands under in these tables follows from its tellings and items: it is taken out row by row.
DROP INDEX telling_blocks_report;
DROP INDEX ledger_blocks_report;

-- As the table of events has it; in the indexes, so that no row is read that has too few.
ALTER TABLE event_pairs ADD COLUMN origins {int} NOT NULL DEFAULT 1;
UPDATE event_pairs SET origins = e.origins FROM events e WHERE e.key = event_pairs.event_key AND e.origins > 1;
DROP INDEX event_pairs_goldstein;
DROP INDEX event_pairs_intensity;
CREATE INDEX event_pairs_goldstein ON event_pairs (a, b, goldstein, event_key, origins);
CREATE INDEX event_pairs_intensity ON event_pairs (a, b, intensity, event_key, origins);

-- The steps of an entry, a line each (step, day, item), so that changes of them can be told; null until it is reckoned again.
ALTER TABLE ledger_entries ADD COLUMN history {text};
