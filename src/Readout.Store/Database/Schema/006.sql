-- Version 6: what pages of events are asked by, or sorted by, stands in the table that leads the search, or in an index of its own.

-- Origins of the story that tells an event, 1 if none does: of its telling, counted again with it.
ALTER TABLE events ADD COLUMN origins {int} NOT NULL DEFAULT 1;
UPDATE events SET origins = t.origins FROM (SELECT item, max(origins) AS origins FROM tellings WHERE origins > 1 AND item IS NOT NULL GROUP BY item) t WHERE events.uid = t.item;
DROP INDEX tellings_origins;
CREATE INDEX events_origins ON events (day, key, origins) WHERE origins > 1;

-- Sectors of the parties, as the table of actors has them.
ALTER TABLE events ADD COLUMN sectors {text} NOT NULL DEFAULT '';
-- only sqlite
UPDATE events SET sectors = coalesce((SELECT group_concat(p.sectors, '') FROM
  (SELECT a.sectors FROM event_parties d JOIN actors a ON a.key = d.actor WHERE d.event_key = events.key AND length(a.sectors) > 2 ORDER BY d.number) p), '');
-- only postgres
UPDATE events SET sectors = coalesce((SELECT string_agg(a.sectors, '' ORDER BY d.number)
  FROM event_parties d JOIN actors a ON a.key = d.actor WHERE d.event_key = events.key AND length(a.sectors) > 2), '');
-- only both

ALTER TABLE event_parties ADD COLUMN goldstein {real};
ALTER TABLE event_parties ADD COLUMN intensity {real};
UPDATE event_parties SET goldstein = e.goldstein, intensity = e.intensity FROM events e WHERE e.key = event_parties.event_key;
CREATE INDEX event_parties_goldstein ON event_parties (party, goldstein, event_key) WHERE lead > 0;
CREATE INDEX event_parties_intensity ON event_parties (party, intensity, event_key) WHERE lead > 0;
CREATE INDEX event_pairs_goldstein ON event_pairs (a, b, goldstein, event_key);
CREATE INDEX event_pairs_intensity ON event_pairs (a, b, intensity, event_key);

CREATE INDEX events_intensity ON events (intensity, key);
CREATE INDEX events_confidence ON events (confidence, key);
CREATE INDEX events_event_goldstein ON events (event, goldstein, key);
CREATE INDEX events_event_intensity ON events (event, intensity, key);
CREATE INDEX events_event_confidence ON events (event, confidence, key);
CREATE INDEX events_cameo ON events (cameo);
CREATE INDEX events_place_name ON events (lower(place)) WHERE place IS NOT NULL;
CREATE INDEX appearances_publisher ON appearances (publisher, report);
