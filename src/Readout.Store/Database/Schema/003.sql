-- Version 3: events of a report in their order, for answers that are read to the end.

DROP INDEX events_report;
CREATE INDEX events_report ON events (report, key);
