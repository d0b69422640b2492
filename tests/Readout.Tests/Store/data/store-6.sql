
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.actors (
    key bigint NOT NULL,
    identity text NOT NULL COLLATE pg_catalog."C",
    party text NOT NULL COLLATE pg_catalog."C",
    country text COLLATE pg_catalog."C",
    code text COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    folded text NOT NULL COLLATE pg_catalog."C",
    sectors text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.appearances (
    report bigint NOT NULL,
    place text NOT NULL COLLATE pg_catalog."C",
    source_id text COLLATE pg_catalog."C",
    given_title text COLLATE pg_catalog."C",
    url text COLLATE pg_catalog."C",
    publisher text COLLATE pg_catalog."C",
    published text COLLATE pg_catalog."C"
);

CREATE TABLE public.changes (
    seq bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    report text COLLATE pg_catalog."C",
    item text COLLATE pg_catalog."C",
    who text COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C",
    detail text COLLATE pg_catalog."C"
);

CREATE TABLE public.corrections (
    seq bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    report bigint NOT NULL,
    item text NOT NULL COLLATE pg_catalog."C",
    field text COLLATE pg_catalog."C",
    value text COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C",
    lapsed bigint
);

CREATE TABLE public.counters (
    name text NOT NULL COLLATE pg_catalog."C",
    value bigint NOT NULL
);

CREATE TABLE public.event_pairs (
    a text NOT NULL COLLATE pg_catalog."C",
    b text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    event_key bigint NOT NULL,
    way bigint NOT NULL,
    event text NOT NULL COLLATE pg_catalog."C",
    mode text COLLATE pg_catalog."C",
    quad bigint NOT NULL,
    modality text NOT NULL COLLATE pg_catalog."C",
    goldstein double precision,
    intensity double precision,
    since bigint NOT NULL,
    until bigint
);

CREATE TABLE public.event_parties (
    party text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    event_key bigint NOT NULL,
    number bigint NOT NULL,
    role text NOT NULL COLLATE pg_catalog."C",
    lead bigint NOT NULL,
    actor bigint NOT NULL,
    event text NOT NULL COLLATE pg_catalog."C",
    modality text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    until bigint,
    goldstein double precision,
    intensity double precision
);

CREATE TABLE public.event_voices (
    event_key bigint NOT NULL,
    number bigint NOT NULL,
    party text NOT NULL COLLATE pg_catalog."C",
    actor bigint NOT NULL,
    medium text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    until bigint
);

CREATE TABLE public.events (
    key bigint NOT NULL,
    uid text NOT NULL COLLATE pg_catalog."C",
    report bigint NOT NULL,
    item text NOT NULL COLLATE pg_catalog."C",
    event text NOT NULL COLLATE pg_catalog."C",
    mode text COLLATE pg_catalog."C",
    cameo text NOT NULL COLLATE pg_catalog."C",
    quad bigint NOT NULL,
    goldstein double precision,
    intensity double precision,
    modality text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    day_end text NOT NULL COLLATE pg_catalog."C",
    dated text NOT NULL COLLATE pg_catalog."C",
    earliest text COLLATE pg_catalog."C",
    latest text COLLATE pg_catalog."C",
    place text COLLATE pg_catalog."C",
    place_country text COLLATE pg_catalog."C",
    confidence double precision NOT NULL,
    rule text NOT NULL COLLATE pg_catalog."C",
    quote text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    until bigint,
    origins bigint DEFAULT 1 NOT NULL,
    sectors text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.ledger_blocks (
    block text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    report bigint NOT NULL,
    number bigint NOT NULL
);

CREATE TABLE public.ledger_entries (
    id text NOT NULL COLLATE pg_catalog."C",
    sort text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    ruled bigint,
    told_from text NOT NULL COLLATE pg_catalog."C",
    told_to text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    day_end text NOT NULL COLLATE pg_catalog."C",
    due text NOT NULL COLLATE pg_catalog."C",
    tellings bigint NOT NULL,
    steps bigint NOT NULL,
    changes bigint NOT NULL
);

CREATE TABLE public.ledger_items (
    report bigint NOT NULL,
    number bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    sort text NOT NULL COLLATE pg_catalog."C",
    features text NOT NULL COLLATE pg_catalog."C",
    own text NOT NULL COLLATE pg_catalog."C",
    entry text COLLATE pg_catalog."C"
);

CREATE TABLE public.ledger_links (
    report bigint NOT NULL,
    number bigint NOT NULL,
    other_report bigint NOT NULL,
    other_number bigint NOT NULL,
    step text NOT NULL COLLATE pg_catalog."C",
    score double precision NOT NULL,
    reason text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.ledger_parties (
    party text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C",
    entry text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.ledger_rulings (
    seq bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    verdict text NOT NULL COLLATE pg_catalog."C",
    a text NOT NULL COLLATE pg_catalog."C",
    a_report text NOT NULL COLLATE pg_catalog."C",
    b text COLLATE pg_catalog."C",
    b_report text COLLATE pg_catalog."C",
    state text COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C",
    undone bigint
);

CREATE TABLE public.meta (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.reports (
    key bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    sha256 text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    coded text NOT NULL COLLATE pg_catalog."C",
    corrected text COLLATE pg_catalog."C",
    maker text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    source_id text COLLATE pg_catalog."C",
    title text COLLATE pg_catalog."C",
    given_title text COLLATE pg_catalog."C",
    url text COLLATE pg_catalog."C",
    publisher text COLLATE pg_catalog."C",
    published_from text COLLATE pg_catalog."C",
    published_to text COLLATE pg_catalog."C",
    since bigint NOT NULL
);

CREATE TABLE public.revisions (
    report bigint NOT NULL,
    number bigint NOT NULL,
    until bigint NOT NULL,
    record text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.story_links (
    report bigint NOT NULL,
    number bigint NOT NULL,
    other_report bigint NOT NULL,
    other_number bigint NOT NULL,
    score double precision NOT NULL,
    reason text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.story_rulings (
    seq bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    verdict text NOT NULL COLLATE pg_catalog."C",
    a text NOT NULL COLLATE pg_catalog."C",
    b text NOT NULL COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C",
    undone bigint
);

CREATE TABLE public.taken_down (
    id text NOT NULL COLLATE pg_catalog."C",
    sha256 text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C"
);

CREATE TABLE public.telling_blocks (
    block text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    report bigint NOT NULL,
    number bigint NOT NULL
);

CREATE TABLE public.tellings (
    report bigint NOT NULL,
    number bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    item text COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    day_end text NOT NULL COLLATE pg_catalog."C",
    features text NOT NULL COLLATE pg_catalog."C",
    story text NOT NULL COLLATE pg_catalog."C",
    origin text NOT NULL COLLATE pg_catalog."C",
    origins bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.words (
    rowid bigint NOT NULL,
    body tsvector NOT NULL
);

COPY public.actors (key, identity, party, country, code, name, folded, sectors) FROM stdin;
1	eefb91d583d8356aae50c88519dda3f4	USA	USA	USAGOV	Joe Biden	joe biden	 GOV 
2	46536ad84021243a3cafb1e8ff1c4f4f	UKR	UKR	UKRGOV	Volodymyr Zelenskiy	volodymyr zelenskiy	 GOV 
3	15429f9ec564a35532acbf672923fc63	USA	USA	USA	United States	united states	  
4	2845b61f4d9daf475f6fcd8c6e32828f	RUS	RUS	RUS	Russia	russia	  
5	a85c9d0e8c97937f9d595f479ea0decb	European Union	IGO	IGO	European Union	european union	  
6	a8e4305a3645c8941b273fd3838347aa	UKR	UKR	UKR	Ukraine	ukraine	  
\.

COPY public.appearances (report, place, source_id, given_title, url, publisher, published) FROM stdin;
1	43cf5e78e23f58b6	7	A call 📞 and a warning	https://example.org/call?a=1&b=2	example.org	2022-01-03
2	594ad128503e9468	1	\N	\N	\N	\N
3	d74f592594ab5d6a	2	\N	\N	\N	\N
4	27b39924a264ec59	3	\N	\N	\N	\N
1	6dd3708d2ad37266	1	A call 📞 and a warning	https://example.org/call?a=1&b=2	first.example	2022-01-02
7	97f43503e21415c7	9	\N	\N	\N	\N
\.

COPY public.changes (seq, at, kind, report, item, who, note, detail) FROM stdin;
1	2022-01-03T12:01:00.000Z	report-added	r592d2356aee88b8e	\N	\N	\N	\N
2	2022-01-03T12:02:00.000Z	report-added	r2741f85fbe789cfd	\N	\N	\N	\N
3	2022-01-03T12:03:00.000Z	report-added	rbfc8bdfb2690b36f	\N	\N	\N	\N
4	2022-01-03T12:04:00.000Z	report-added	rd7ab22562d760c03	\N	\N	\N	\N
7	2022-01-03T12:07:00.000Z	report-changed	r592d2356aee88b8e	\N	\N	read anew	{"added":0,"changed":0,"removed":0}
8	2022-01-03T12:08:00.000Z	report-changed	r592d2356aee88b8e	\N	\N	read anew	{"added":1,"changed":1,"removed":2}
9	2022-01-03T12:09:00.000Z	item-changed	r592d2356aee88b8e	r592d2356aee88b8e.c120-138	\N	\N	{"action":[{"span":{"start":120,"end":138},"event":"r592d2356aee88b8e.e120-138"},{"span":{"start":120,"end":138},"event":"r592d2356aee88b8e.e114-138"}]}
10	2022-01-03T12:10:00.000Z	item-removed	r592d2356aee88b8e	r592d2356aee88b8e.e120-138	\N	\N	\N
11	2022-01-03T12:11:00.000Z	item-removed	r592d2356aee88b8e	r592d2356aee88b8e.e175-180	\N	\N	\N
12	2022-01-03T12:12:00.000Z	item-added	r592d2356aee88b8e	r592d2356aee88b8e.e114-138	\N	\N	\N
13	2022-01-03T12:13:00.000Z	report-added	r4d4ed1fa5263d71c	\N	\N	\N	\N
5	2022-01-03T12:05:00.000Z	report-added	r8d76c95a26ba4730	\N	\N	\N	\N
14	2022-01-03T12:15:00.000Z	report-taken-down	r8d76c95a26ba4730	\N	An Editor	a wish	\N
6	2022-01-03T12:06:00.000Z	report-added	rac0a4a4fa50d3d4c	\N	\N	\N	\N
15	2022-01-03T12:17:00.000Z	report-taken-down	rac0a4a4fa50d3d4c	\N	An Editor	a wish	\N
\.

COPY public.corrections (seq, at, who, report, item, field, value, note, lapsed) FROM stdin;
\.

COPY public.counters (name, value) FROM stdin;
actor	6
report	7
event	13
change	15
\.

COPY public.event_pairs (a, b, day, event_key, way, event, mode, quad, modality, goldstein, intensity, since, until) FROM stdin;
UKR	USA	2022-01-02	1	0	CONSULT	phone	1	occurred	1	1.5	1	\N
USA	UKR	2022-01-02	1	0	CONSULT	phone	1	occurred	1	1.5	1	\N
RUS	UKR	2022-01-01	5	1	THREATEN	\N	3	occurred	-4.4	-5	2	\N
UKR	RUS	2022-01-01	5	-1	THREATEN	\N	3	occurred	-4.4	-5	2	\N
RUS	UKR	2022-01-01	6	1	THREATEN	\N	3	occurred	-4.4	-5	3	\N
UKR	RUS	2022-01-01	6	-1	THREATEN	\N	3	occurred	-4.4	-5	3	\N
RUS	UKR	2022-01-01	7	1	THREATEN	\N	3	occurred	-4.4	-5	4	\N
UKR	RUS	2022-01-01	7	-1	THREATEN	\N	3	occurred	-4.4	-5	4	\N
RUS	USA	2022-01-03	2	-1	THREATEN	violence	3	conditional	-7	-5	1	7
USA	RUS	2022-01-03	2	1	THREATEN	violence	3	conditional	-7	-5	1	7
European Union	USA	2022-01-10	3	-1	AGREE	\N	1	scheduled	4	3	1	8
RUS	USA	2022-01-10	3	-1	AGREE	\N	1	scheduled	4	3	1	8
USA	European Union	2022-01-10	3	1	AGREE	\N	1	scheduled	4	3	1	8
USA	RUS	2022-01-10	3	1	AGREE	\N	1	scheduled	4	3	1	8
RUS	USA	2022-01-02	10	-1	THREATEN	violence	3	conditional	-7	-5	7	8
USA	RUS	2022-01-02	10	1	THREATEN	violence	3	conditional	-7	-5	7	8
RUS	USA	2022-01-02	12	-1	THREATEN	violence	3	conditional	-7	-5	8	\N
USA	RUS	2022-01-02	12	1	THREATEN	violence	3	conditional	-7	-5	8	\N
RUS	UKR	2022-01-01	13	1	THREATEN	\N	3	occurred	-4.4	-5	13	\N
UKR	RUS	2022-01-01	13	-1	THREATEN	\N	3	occurred	-4.4	-5	13	\N
\.

COPY public.event_parties (party, day, event_key, number, role, lead, actor, event, modality, since, until, goldstein, intensity) FROM stdin;
USA	2022-01-02	1	0	source	1	1	CONSULT	occurred	1	\N	1	1.5
UKR	2022-01-02	1	1	target	1	2	CONSULT	occurred	1	\N	1	1.5
RUS	2022-01-01	5	0	source	1	4	THREATEN	occurred	2	\N	-4.4	-5
UKR	2022-01-01	5	1	target	1	6	THREATEN	occurred	2	\N	-4.4	-5
RUS	2022-01-01	6	0	source	1	4	THREATEN	occurred	3	\N	-4.4	-5
UKR	2022-01-01	6	1	target	1	6	THREATEN	occurred	3	\N	-4.4	-5
RUS	2022-01-01	7	0	source	1	4	THREATEN	occurred	4	\N	-4.4	-5
UKR	2022-01-01	7	1	target	1	6	THREATEN	occurred	4	\N	-4.4	-5
USA	2022-01-03	2	0	source	1	3	THREATEN	conditional	1	7	-7	-5
RUS	2022-01-03	2	1	target	1	4	THREATEN	conditional	1	7	-7	-5
RUS	2022-01-03	4	0	source	1	4	MOBILIZE	denied	1	7	-7.2	\N
RUS	2022-01-02	11	0	source	1	4	MOBILIZE	denied	7	\N	-7.2	\N
USA	2022-01-10	3	0	source	1	3	AGREE	scheduled	1	8	4	3
RUS	2022-01-10	3	1	target	1	4	AGREE	scheduled	1	8	4	3
European Union	2022-01-10	3	2	target	1	5	AGREE	scheduled	1	8	4	3
USA	2022-01-02	10	0	source	1	3	THREATEN	conditional	7	8	-7	-5
RUS	2022-01-02	10	1	target	1	4	THREATEN	conditional	7	8	-7	-5
USA	2022-01-02	12	0	source	1	3	THREATEN	conditional	8	\N	-7	-5
RUS	2022-01-02	12	1	target	1	4	THREATEN	conditional	8	\N	-7	-5
RUS	2022-01-01	13	0	source	1	4	THREATEN	occurred	13	\N	-4.4	-5
UKR	2022-01-01	13	1	target	1	6	THREATEN	occurred	13	\N	-4.4	-5
\.

COPY public.event_voices (event_key, number, party, actor, medium, day, since, until) FROM stdin;
2	0	USA	1	phone	2022-01-03	1	7
4	0	RUS	4	unknown	2022-01-03	1	7
11	0	RUS	4	unknown	2022-01-02	7	\N
10	0	USA	1	phone	2022-01-02	7	8
12	0	USA	1	phone	2022-01-02	8	\N
\.

COPY public.events (key, uid, report, item, event, mode, cameo, quad, goldstein, intensity, modality, day, day_end, dated, earliest, latest, place, place_country, confidence, rule, quote, digest, since, until, origins, sectors) FROM stdin;
1	r592d2356aee88b8e.e34-39	1	e1	CONSULT	phone	041	1	1	1.5	occurred	2022-01-02	2022-01-02	event	2022-01-02	2022-01-02	\N	\N	0.9	consult-phone	Joe Biden spoke by phone with Volodymyr Zelenskiy on Sunday	a77a6f78c8cef1af	1	\N	1	 GOV  GOV 
5	r2741f85fbe789cfd.e17-23	2	e1	THREATEN	\N	130	3	-4.4	-5	occurred	2022-01-01	2022-01-01	event	2022-01-01	2022-01-01	\N	\N	0.9	warn	Number 1: Russia warned Ukraine	eb5499feb6fae023	2	\N	1	
6	rbfc8bdfb2690b36f.e17-23	3	e1	THREATEN	\N	130	3	-4.4	-5	occurred	2022-01-01	2022-01-01	event	2022-01-01	2022-01-01	\N	\N	0.9	warn	Number 2: Russia warned Ukraine	eb5499feb6fae023	3	\N	1	
7	rd7ab22562d760c03.e17-23	4	e1	THREATEN	\N	130	3	-4.4	-5	occurred	2022-01-01	2022-01-01	event	2022-01-01	2022-01-01	\N	\N	0.9	warn	Number 3: Russia warned Ukraine	eb5499feb6fae023	4	\N	1	
2	r592d2356aee88b8e.e120-138	1	e2	THREATEN	violence	138	3	-7	-5	conditional	2022-01-03	2022-01-03	report	\N	\N	\N	\N	0.9	threaten-if	Biden said the United States would respond decisively if Russia further invades Ukraine	f94789d3fedd8957	1	7	1	
4	r592d2356aee88b8e.e293-299	1	e4	MOBILIZE	troops	154	4	-7.2	\N	denied	2022-01-03	2022-01-03	report	\N	\N	\N	\N	0.9	build-up	Moscow denies that it has massed 100,000 troops	340b256d1e1b1ec7	1	7	1	
11	r592d2356aee88b8e.e293-299	1	e4	MOBILIZE	troops	154	4	-7.2	\N	denied	2022-01-02	2022-01-02	report	\N	\N	\N	\N	0.9	build-up	Moscow denies that it has massed 100,000 troops	222cc665ce413df3	7	\N	1	
3	r592d2356aee88b8e.e175-180	1	e3	AGREE	\N	036	1	4	3	scheduled	2022-01-10	2022-01-10	event	2022-01-10	2022-01-10	Geneva	CHE	0.9	talks-ahead	Talks of the United States, Russia and the European Union are set for Geneva on January 10	2619938f3ae18f8a	1	8	1	
10	r592d2356aee88b8e.e120-138	1	e2	THREATEN	violence	138	3	-7	-5	conditional	2022-01-02	2022-01-02	report	\N	\N	\N	\N	0.9	threaten-if	Biden said the United States would respond decisively if Russia further invades Ukraine	88f1aa8386147e0c	7	8	1	
12	r592d2356aee88b8e.e114-138	1	e2	THREATEN	violence	138	3	-7	-5	conditional	2022-01-02	2022-01-02	report	\N	\N	\N	\N	0.9	threaten-if	Biden said the United States would respond decisively if Russia further invades Ukraine	a3edd4a482f6df48	8	\N	1	
13	r4d4ed1fa5263d71c.e17-23	7	e1	THREATEN	\N	130	3	-4.4	-5	occurred	2022-01-01	2022-01-01	event	2022-01-01	2022-01-01	\N	\N	0.9	warn	Number 9: Russia warned Ukraine	eb5499feb6fae023	13	\N	1	
\.

COPY public.ledger_blocks (block, day, report, number) FROM stdin;
t:threat:USA:decisive	2022-01-02	1	0
t:threat:USA:respond	2022-01-02	1	0
s:ASSAULT:RUS	2022-01-02	1	0
s:ASSAULT:UKR	2022-01-02	1	0
s:threat:USA	2022-01-02	1	0
t:meeting:c:European Union|c:RUS	2022-01-02	1	1
t:meeting:c:European Union|c:USA	2022-01-02	1	1
t:meeting:c:RUS|c:USA	2022-01-02	1	1
t:meeting:c:European Union:geneva	2022-01-02	1	1
t:meeting:c:European Union:russia	2022-01-02	1	1
t:meeting:c:RUS:geneva	2022-01-02	1	1
t:meeting:c:RUS:russia	2022-01-02	1	1
t:meeting:c:USA:geneva	2022-01-02	1	1
t:meeting:c:USA:russia	2022-01-02	1	1
t:meeting:geneva|russia	2022-01-02	1	1
s:encounter:c:European Union|c:RUS	2022-01-10	1	1
s:encounter:c:European Union|c:USA	2022-01-10	1	1
s:encounter:c:RUS|c:USA	2022-01-10	1	1
d:encounter:c:UKR|c:USA	2022-01-02	1	2
d:encounter:c:UKR|p:bide	2022-01-02	1	2
d:encounter:c:UKR|p:zele	2022-01-02	1	2
d:encounter:c:USA|p:bide	2022-01-02	1	2
d:encounter:c:USA|p:zele	2022-01-02	1	2
d:encounter:p:bide|p:zele	2022-01-02	1	2
\.

COPY public.ledger_entries (id, sort, kind, state, ruled, told_from, told_to, day, day_end, due, tellings, steps, changes) FROM stdin;
lc4ed852f5185	commitment	threat	open	\N	2022-01-02	2022-01-02				1	1	0
l99758f5b5a0a	appointment	talks	scheduled	\N	2022-01-02	2022-01-02	2022-01-10	2022-01-10	2022-01-10	1	1	0
\.

COPY public.ledger_items (report, number, name, sort, features, own, entry) FROM stdin;
1	0	r592d2356aee88b8e.c120-138	commitment	{"kind":"threat","first":"","last":"","published":"2022-01-02","issuer":["USA"],"target":["RUS"],"protege":["UKR"],"context":[],"persons":{},"countries":[],"words":["decisive","respond"],"condition":["invad","russia","ukrain"],"party_words":["russia","ukrain"],"condition_parties":["RUS","UKR"],"numbers":[],"names":["russia","ukraine"],"condition_deed":"ASSAULT","start":86,"end":174,"said_start":121,"said_end":139}	lc4ed852f5185	lc4ed852f5185
1	1	r592d2356aee88b8e.m175-265	appointment	{"kind":"talks","status":"scheduled","first":"2022-01-10","last":"2022-01-10","published":"2022-01-02","issuer":[],"target":[],"protege":[],"context":[],"persons":{},"countries":["European Union","RUS","USA"],"place":"geneva","place_country":"CHE","words":["european","geneva","russia","set","talk","union"],"condition":[],"party_words":[],"condition_parties":[],"numbers":["10"],"names":["geneva","russia"],"start":176,"end":267,"said_start":176,"said_end":266}	l99758f5b5a0a	l99758f5b5a0a
1	2	r592d2356aee88b8e	deed	{"kind":"call","first":"2022-01-02","last":"2022-01-02","published":"2022-01-02","issuer":[],"target":[],"protege":[],"context":[],"persons":{"biden":"USA","zelenskiy":"UKR"},"countries":["UKR","USA"],"words":[],"condition":[],"party_words":[],"condition_parties":[],"numbers":[],"names":[],"start":25,"end":85,"said_start":0,"said_end":0}	lbbf32bdee1b8	\N
\.

COPY public.ledger_links (report, number, other_report, other_number, step, score, reason) FROM stdin;
\.

COPY public.ledger_parties (party, role, entry) FROM stdin;
USA	issuer	lc4ed852f5185
RUS	target	lc4ed852f5185
UKR	protege	lc4ed852f5185
European Union	participant	l99758f5b5a0a
RUS	participant	l99758f5b5a0a
USA	participant	l99758f5b5a0a
\.

COPY public.ledger_rulings (seq, at, who, verdict, a, a_report, b, b_report, state, note, undone) FROM stdin;
\.

COPY public.meta (name, value) FROM stdin;
following	4
schema	6
\.

COPY public.reports (key, id, sha256, text, coded, corrected, maker, revision, source_id, title, given_title, url, publisher, published_from, published_to, since) FROM stdin;
2	r2741f85fbe789cfd	2741f85fbe789cfdcfaf6837ad5a66a0d0e0ce77d807e5808b003e45580e08ca	Number 1: Russia warned Ukraine.	{"report":{"schema":"1.0","id":"r2741f85fbe789cfd","source_id":"1","language":"en","text_sha256":"2741f85fbe789cfdcfaf6837ad5a66a0d0e0ce77d807e5808b003e45580e08ca","regions":[{"kind":"body","start":0,"end":32}]},"actors":[{"id":"a1","name":"Russia","kind":"state","code":"RUS","country":"RUS","sectors":[],"mentions":[]},{"id":"a2","name":"Ukraine","kind":"state","code":"UKR","country":"UKR","sectors":[],"mentions":[]}],"places":[],"times":[],"events":[{"id":"e1","plover":{"event":"THREATEN","contexts":[]},"cameo":{"code":"130","goldstein":-4.4,"quad":3},"source":["a1"],"target":["a2"],"trigger":{"start":17,"end":23},"evidence":[{"start":0,"end":31}],"modality":"occurred","time":{"earliest":"2022-01-01","latest":"2022-01-01"},"attribution":[],"figures":[],"confidence":0.9,"rule":"warn"}],"statements":[],"commitments":[],"appointments":[],"figures":[],"provenance":{"program":"readout 0.0-test","models":{},"lexicon":"0000000000000000000000000000000000000000000000000000000000000000","options":{}}}	\N	5bcbc2ed77ea0949	1	1	\N	\N	\N	\N	\N	\N	2
3	rbfc8bdfb2690b36f	bfc8bdfb2690b36f2d7d659ccac7f7f3e43c14c12e7aa36a33f6441a04eb1285	Number 2: Russia warned Ukraine.	{"report":{"schema":"1.0","id":"rbfc8bdfb2690b36f","source_id":"2","language":"en","text_sha256":"bfc8bdfb2690b36f2d7d659ccac7f7f3e43c14c12e7aa36a33f6441a04eb1285","regions":[{"kind":"body","start":0,"end":32}]},"actors":[{"id":"a1","name":"Russia","kind":"state","code":"RUS","country":"RUS","sectors":[],"mentions":[]},{"id":"a2","name":"Ukraine","kind":"state","code":"UKR","country":"UKR","sectors":[],"mentions":[]}],"places":[],"times":[],"events":[{"id":"e1","plover":{"event":"THREATEN","contexts":[]},"cameo":{"code":"130","goldstein":-4.4,"quad":3},"source":["a1"],"target":["a2"],"trigger":{"start":17,"end":23},"evidence":[{"start":0,"end":31}],"modality":"occurred","time":{"earliest":"2022-01-01","latest":"2022-01-01"},"attribution":[],"figures":[],"confidence":0.9,"rule":"warn"}],"statements":[],"commitments":[],"appointments":[],"figures":[],"provenance":{"program":"readout 0.0-test","models":{},"lexicon":"0000000000000000000000000000000000000000000000000000000000000000","options":{}}}	\N	5bcbc2ed77ea0949	1	2	\N	\N	\N	\N	\N	\N	3
4	rd7ab22562d760c03	d7ab22562d760c0361cd3489d15fdbac66d5cebe690864abf6c23ad32d295c2a	Number 3: Russia warned Ukraine.	{"report":{"schema":"1.0","id":"rd7ab22562d760c03","source_id":"3","language":"en","text_sha256":"d7ab22562d760c0361cd3489d15fdbac66d5cebe690864abf6c23ad32d295c2a","regions":[{"kind":"body","start":0,"end":32}]},"actors":[{"id":"a1","name":"Russia","kind":"state","code":"RUS","country":"RUS","sectors":[],"mentions":[]},{"id":"a2","name":"Ukraine","kind":"state","code":"UKR","country":"UKR","sectors":[],"mentions":[]}],"places":[],"times":[],"events":[{"id":"e1","plover":{"event":"THREATEN","contexts":[]},"cameo":{"code":"130","goldstein":-4.4,"quad":3},"source":["a1"],"target":["a2"],"trigger":{"start":17,"end":23},"evidence":[{"start":0,"end":31}],"modality":"occurred","time":{"earliest":"2022-01-01","latest":"2022-01-01"},"attribution":[],"figures":[],"confidence":0.9,"rule":"warn"}],"statements":[],"commitments":[],"appointments":[],"figures":[],"provenance":{"program":"readout 0.0-test","models":{},"lexicon":"0000000000000000000000000000000000000000000000000000000000000000","options":{}}}	\N	5bcbc2ed77ea0949	1	3	\N	\N	\N	\N	\N	\N	4
1	r592d2356aee88b8e	592d2356aee88b8e71276ab96b5dfec82f7954e766c326d6325099fe63528207	A call 📞 and a warning\n\nJoe Biden spoke by phone with Volodymyr Zelenskiy on Sunday. Biden said the United States would respond decisively if Russia further invades Ukraine.\n\nTalks of the United States, Russia and the European Union are set for Geneva on January 10. Moscow denies that it has massed 100,000 troops.	{"report":{"schema":"1.0","id":"r592d2356aee88b8e","source_id":"1","title":"A call \\uD83D\\uDCDE and a warning","url":"https://example.org/call?a=1&b=2","publisher":"first.example","language":"en","text_sha256":"592d2356aee88b8e71276ab96b5dfec82f7954e766c326d6325099fe63528207","published":{"date":"2022-01-02","basis":"given","evidence":[]},"regions":[{"kind":"title","start":0,"end":22},{"kind":"body","start":24,"end":173},{"kind":"body","start":175,"end":315}]},"actors":[{"id":"a1","name":"Joe Biden","kind":"person","code":"USAGOV","country":"USA","sectors":["GOV"],"role":"president","wikidata":"Q6279","mentions":[{"start":24,"end":33,"form":"name"},{"start":85,"end":90,"form":"name"}]},{"id":"a2","name":"Volodymyr Zelenskiy","kind":"person","code":"UKRGOV","country":"UKR","sectors":["GOV"],"role":"president","mentions":[{"start":54,"end":73,"form":"name"}]},{"id":"a3","name":"United States","kind":"state","code":"USA","country":"USA","sectors":[],"mentions":[{"start":100,"end":113,"form":"name"}]},{"id":"a4","name":"Russia","kind":"state","code":"RUS","country":"RUS","sectors":[],"mentions":[{"start":142,"end":148,"form":"name"}]},{"id":"a5","name":"Ukraine","kind":"state","code":"UKR","country":"UKR","sectors":[],"mentions":[{"start":165,"end":172,"form":"name"}]},{"id":"a6","name":"European Union","kind":"organisation","code":"IGO","country":"IGO","sectors":[],"mentions":[{"start":218,"end":232,"form":"name"}]}],"places":[{"id":"p1","name":"Geneva","country":"CHE","lat":46.2,"lon":6.15,"geonames":2660646,"precision":"city","mentions":[{"start":245,"end":251,"form":"name"}]}],"times":[{"id":"t1","span":{"start":74,"end":83},"timex":"2022-01-02","earliest":"2022-01-02","latest":"2022-01-02","type":"date"},{"id":"t2","span":{"start":255,"end":265},"timex":"2022-01-10","earliest":"2022-01-10","latest":"2022-01-10","type":"date"}],"events":[{"id":"e1","plover":{"event":"CONSULT","mode":"phone","contexts":["diplomatic"]},"cameo":{"code":"041","goldstein":1,"quad":1},"source":["a1"],"target":["a2"],"trigger":{"start":34,"end":39},"evidence":[{"start":24,"end":83}],"modality":"occurred","time":{"earliest":"2022-01-02","latest":"2022-01-02","time":"t1"},"attribution":[],"figures":[],"confidence":0.9,"rule":"consult-phone"},{"id":"e2","plover":{"event":"THREATEN","mode":"violence","contexts":[]},"cameo":{"code":"138","goldstein":-7,"quad":3},"source":["a3"],"target":["a4"],"trigger":{"start":114,"end":138},"evidence":[{"start":85,"end":172}],"modality":"conditional","attribution":["s1"],"figures":[],"confidence":0.9,"rule":"threaten-if"},{"id":"e4","plover":{"event":"MOBILIZE","mode":"troops","contexts":[]},"cameo":{"code":"154","goldstein":-7.2,"quad":4},"source":["a4"],"target":[],"trigger":{"start":293,"end":299},"evidence":[{"start":267,"end":314}],"modality":"denied","attribution":["s2"],"figures":["f1"],"confidence":0.9,"rule":"build-up"}],"statements":[{"id":"s1","speaker":"a1","addressees":[],"medium":"phone","form":"indirect","cue":{"start":91,"end":95},"content":[{"start":96,"end":172}]},{"id":"s2","speaker":"a4","addressees":[],"medium":"unknown","form":"indirect","cue":{"start":274,"end":280},"content":[{"start":286,"end":314}]}],"commitments":[{"id":"c1","kind":"threat","issuer":["a3"],"target":["a4"],"protege":["a5"],"purpose":"deterrent","scope":"extended","condition":{"span":{"start":139,"end":172},"connective":"if"},"action":{"span":{"start":120,"end":138},"event":"e2"},"statement":"s1","evidence":[{"start":96,"end":172}],"rule":"threat-if"}],"appointments":[{"id":"m1","kind":"talks","participants":["a3","a4","a6"],"place":"p1","time":{"earliest":"2022-01-10","latest":"2022-01-10","time":"t2"},"status":"scheduled","evidence":[{"start":175,"end":265}],"rule":"talks-set"}],"figures":[{"id":"f1","value":100000,"approximate":false,"unit":"troops","of":"a4","span":{"start":300,"end":314}}],"provenance":{"program":"readout 0.0-test","models":{},"lexicon":"1111111111111111111111111111111111111111111111111111111111111111","options":{}}}	\N	b2655f99893d3b4d	3	1	A call 📞 and a warning	A call 📞 and a warning	https://example.org/call?a=1&b=2	first.example	2022-01-02	2022-01-02	8
7	r4d4ed1fa5263d71c	4d4ed1fa5263d71cfae141a61266c7106ea67c2e0eb584668f2ef1a916f20f7a	Number 9: Russia warned Ukraine.	{"report":{"schema":"1.0","id":"r4d4ed1fa5263d71c","source_id":"9","language":"en","text_sha256":"4d4ed1fa5263d71cfae141a61266c7106ea67c2e0eb584668f2ef1a916f20f7a","regions":[{"kind":"body","start":0,"end":32}]},"actors":[{"id":"a1","name":"Russia","kind":"state","code":"RUS","country":"RUS","sectors":[],"mentions":[]},{"id":"a2","name":"Ukraine","kind":"state","code":"UKR","country":"UKR","sectors":[],"mentions":[]}],"places":[],"times":[],"events":[{"id":"e1","plover":{"event":"THREATEN","contexts":[]},"cameo":{"code":"130","goldstein":-4.4,"quad":3},"source":["a1"],"target":["a2"],"trigger":{"start":17,"end":23},"evidence":[{"start":0,"end":31}],"modality":"occurred","time":{"earliest":"2022-01-01","latest":"2022-01-01"},"attribution":[],"figures":[],"confidence":0.9,"rule":"warn"}],"statements":[],"commitments":[],"appointments":[],"figures":[],"provenance":{"program":"readout 0.0-test","models":{},"lexicon":"0000000000000000000000000000000000000000000000000000000000000000","options":{}}}	\N	5bcbc2ed77ea0949	1	9	\N	\N	\N	\N	\N	\N	13
\.

COPY public.revisions (report, number, until, record) FROM stdin;
1	1	7	{"report":{"schema":"1.0","id":"r592d2356aee88b8e","source_id":"7","title":"A call \\uD83D\\uDCDE and a warning","url":"https://example.org/call?a=1&b=2","publisher":"example.org","language":"en","text_sha256":"592d2356aee88b8e71276ab96b5dfec82f7954e766c326d6325099fe63528207","published":{"date":"2022-01-03","basis":"given","evidence":[]},"regions":[{"kind":"title","start":0,"end":22},{"kind":"body","start":24,"end":173},{"kind":"body","start":175,"end":315}]},"actors":[{"id":"a1","name":"Joe Biden","kind":"person","code":"USAGOV","country":"USA","sectors":["GOV"],"role":"president","wikidata":"Q6279","mentions":[{"start":24,"end":33,"form":"name"},{"start":85,"end":90,"form":"name"}]},{"id":"a2","name":"Volodymyr Zelenskiy","kind":"person","code":"UKRGOV","country":"UKR","sectors":["GOV"],"role":"president","mentions":[{"start":54,"end":73,"form":"name"}]},{"id":"a3","name":"United States","kind":"state","code":"USA","country":"USA","sectors":[],"mentions":[{"start":100,"end":113,"form":"name"}]},{"id":"a4","name":"Russia","kind":"state","code":"RUS","country":"RUS","sectors":[],"mentions":[{"start":142,"end":148,"form":"name"}]},{"id":"a5","name":"Ukraine","kind":"state","code":"UKR","country":"UKR","sectors":[],"mentions":[{"start":165,"end":172,"form":"name"}]},{"id":"a6","name":"European Union","kind":"organisation","code":"IGO","country":"IGO","sectors":[],"mentions":[{"start":218,"end":232,"form":"name"}]}],"places":[{"id":"p1","name":"Geneva","country":"CHE","lat":46.2,"lon":6.15,"geonames":2660646,"precision":"city","mentions":[{"start":245,"end":251,"form":"name"}]}],"times":[{"id":"t1","span":{"start":74,"end":83},"timex":"2022-01-02","earliest":"2022-01-02","latest":"2022-01-02","type":"date"},{"id":"t2","span":{"start":255,"end":265},"timex":"2022-01-10","earliest":"2022-01-10","latest":"2022-01-10","type":"date"}],"events":[{"id":"e1","plover":{"event":"CONSULT","mode":"phone","contexts":["diplomatic"]},"cameo":{"code":"041","goldstein":1,"quad":1},"source":["a1"],"target":["a2"],"trigger":{"start":34,"end":39},"evidence":[{"start":24,"end":83}],"modality":"occurred","time":{"earliest":"2022-01-02","latest":"2022-01-02","time":"t1"},"attribution":[],"figures":[],"confidence":0.9,"rule":"consult-phone"},{"id":"e2","plover":{"event":"THREATEN","mode":"violence","contexts":[]},"cameo":{"code":"138","goldstein":-7,"quad":3},"source":["a3"],"target":["a4"],"trigger":{"start":120,"end":138},"evidence":[{"start":85,"end":172}],"modality":"conditional","attribution":["s1"],"figures":[],"confidence":0.9,"rule":"threaten-if"},{"id":"e3","plover":{"event":"AGREE","contexts":[]},"cameo":{"code":"036","goldstein":4,"quad":1},"source":["a3"],"target":["a4","a6"],"trigger":{"start":175,"end":180},"evidence":[{"start":175,"end":265}],"modality":"scheduled","time":{"earliest":"2022-01-10","latest":"2022-01-10","time":"t2"},"place":"p1","attribution":[],"figures":[],"confidence":0.9,"rule":"talks-ahead"},{"id":"e4","plover":{"event":"MOBILIZE","mode":"troops","contexts":[]},"cameo":{"code":"154","goldstein":-7.2,"quad":4},"source":["a4"],"target":[],"trigger":{"start":293,"end":299},"evidence":[{"start":267,"end":314}],"modality":"denied","attribution":["s2"],"figures":["f1"],"confidence":0.9,"rule":"build-up"}],"statements":[{"id":"s1","speaker":"a1","addressees":[],"medium":"phone","form":"indirect","cue":{"start":91,"end":95},"content":[{"start":96,"end":172}]},{"id":"s2","speaker":"a4","addressees":[],"medium":"unknown","form":"indirect","cue":{"start":274,"end":280},"content":[{"start":286,"end":314}]}],"commitments":[{"id":"c1","kind":"threat","issuer":["a3"],"target":["a4"],"protege":["a5"],"purpose":"deterrent","scope":"extended","condition":{"span":{"start":139,"end":172},"connective":"if"},"action":{"span":{"start":120,"end":138},"event":"e2"},"statement":"s1","evidence":[{"start":96,"end":172}],"rule":"threat-if"}],"appointments":[{"id":"m1","kind":"talks","participants":["a3","a4","a6"],"place":"p1","time":{"earliest":"2022-01-10","latest":"2022-01-10","time":"t2"},"status":"scheduled","evidence":[{"start":175,"end":265}],"rule":"talks-set"}],"figures":[{"id":"f1","value":100000,"approximate":false,"unit":"troops","of":"a4","span":{"start":300,"end":314}}],"provenance":{"program":"readout 0.0-test","models":{},"lexicon":"0000000000000000000000000000000000000000000000000000000000000000","options":{}}}
1	2	8	{"report":{"schema":"1.0","id":"r592d2356aee88b8e","source_id":"1","title":"A call \\uD83D\\uDCDE and a warning","url":"https://example.org/call?a=1&b=2","publisher":"first.example","language":"en","text_sha256":"592d2356aee88b8e71276ab96b5dfec82f7954e766c326d6325099fe63528207","published":{"date":"2022-01-02","basis":"given","evidence":[]},"regions":[{"kind":"title","start":0,"end":22},{"kind":"body","start":24,"end":173},{"kind":"body","start":175,"end":315}]},"actors":[{"id":"a1","name":"Joe Biden","kind":"person","code":"USAGOV","country":"USA","sectors":["GOV"],"role":"president","wikidata":"Q6279","mentions":[{"start":24,"end":33,"form":"name"},{"start":85,"end":90,"form":"name"}]},{"id":"a2","name":"Volodymyr Zelenskiy","kind":"person","code":"UKRGOV","country":"UKR","sectors":["GOV"],"role":"president","mentions":[{"start":54,"end":73,"form":"name"}]},{"id":"a3","name":"United States","kind":"state","code":"USA","country":"USA","sectors":[],"mentions":[{"start":100,"end":113,"form":"name"}]},{"id":"a4","name":"Russia","kind":"state","code":"RUS","country":"RUS","sectors":[],"mentions":[{"start":142,"end":148,"form":"name"}]},{"id":"a5","name":"Ukraine","kind":"state","code":"UKR","country":"UKR","sectors":[],"mentions":[{"start":165,"end":172,"form":"name"}]},{"id":"a6","name":"European Union","kind":"organisation","code":"IGO","country":"IGO","sectors":[],"mentions":[{"start":218,"end":232,"form":"name"}]}],"places":[{"id":"p1","name":"Geneva","country":"CHE","lat":46.2,"lon":6.15,"geonames":2660646,"precision":"city","mentions":[{"start":245,"end":251,"form":"name"}]}],"times":[{"id":"t1","span":{"start":74,"end":83},"timex":"2022-01-02","earliest":"2022-01-02","latest":"2022-01-02","type":"date"},{"id":"t2","span":{"start":255,"end":265},"timex":"2022-01-10","earliest":"2022-01-10","latest":"2022-01-10","type":"date"}],"events":[{"id":"e1","plover":{"event":"CONSULT","mode":"phone","contexts":["diplomatic"]},"cameo":{"code":"041","goldstein":1,"quad":1},"source":["a1"],"target":["a2"],"trigger":{"start":34,"end":39},"evidence":[{"start":24,"end":83}],"modality":"occurred","time":{"earliest":"2022-01-02","latest":"2022-01-02","time":"t1"},"attribution":[],"figures":[],"confidence":0.9,"rule":"consult-phone"},{"id":"e2","plover":{"event":"THREATEN","mode":"violence","contexts":[]},"cameo":{"code":"138","goldstein":-7,"quad":3},"source":["a3"],"target":["a4"],"trigger":{"start":120,"end":138},"evidence":[{"start":85,"end":172}],"modality":"conditional","attribution":["s1"],"figures":[],"confidence":0.9,"rule":"threaten-if"},{"id":"e3","plover":{"event":"AGREE","contexts":[]},"cameo":{"code":"036","goldstein":4,"quad":1},"source":["a3"],"target":["a4","a6"],"trigger":{"start":175,"end":180},"evidence":[{"start":175,"end":265}],"modality":"scheduled","time":{"earliest":"2022-01-10","latest":"2022-01-10","time":"t2"},"place":"p1","attribution":[],"figures":[],"confidence":0.9,"rule":"talks-ahead"},{"id":"e4","plover":{"event":"MOBILIZE","mode":"troops","contexts":[]},"cameo":{"code":"154","goldstein":-7.2,"quad":4},"source":["a4"],"target":[],"trigger":{"start":293,"end":299},"evidence":[{"start":267,"end":314}],"modality":"denied","attribution":["s2"],"figures":["f1"],"confidence":0.9,"rule":"build-up"}],"statements":[{"id":"s1","speaker":"a1","addressees":[],"medium":"phone","form":"indirect","cue":{"start":91,"end":95},"content":[{"start":96,"end":172}]},{"id":"s2","speaker":"a4","addressees":[],"medium":"unknown","form":"indirect","cue":{"start":274,"end":280},"content":[{"start":286,"end":314}]}],"commitments":[{"id":"c1","kind":"threat","issuer":["a3"],"target":["a4"],"protege":["a5"],"purpose":"deterrent","scope":"extended","condition":{"span":{"start":139,"end":172},"connective":"if"},"action":{"span":{"start":120,"end":138},"event":"e2"},"statement":"s1","evidence":[{"start":96,"end":172}],"rule":"threat-if"}],"appointments":[{"id":"m1","kind":"talks","participants":["a3","a4","a6"],"place":"p1","time":{"earliest":"2022-01-10","latest":"2022-01-10","time":"t2"},"status":"scheduled","evidence":[{"start":175,"end":265}],"rule":"talks-set"}],"figures":[{"id":"f1","value":100000,"approximate":false,"unit":"troops","of":"a4","span":{"start":300,"end":314}}],"provenance":{"program":"readout 0.0-test","models":{},"lexicon":"0000000000000000000000000000000000000000000000000000000000000000","options":{}}}
\.

COPY public.story_links (report, number, other_report, other_number, score, reason) FROM stdin;
\.

COPY public.story_rulings (seq, at, who, verdict, a, b, note, undone) FROM stdin;
\.

COPY public.taken_down (id, sha256, at, who, reason) FROM stdin;
r8d76c95a26ba4730	8d76c95a26ba47305990bd0fad6b2fed47dfc957b22e61175f193f3af890f6a7	2022-01-03T12:14:00.000Z	An Editor	a wish
rac0a4a4fa50d3d4c	ac0a4a4fa50d3d4c9cd687d65605ba6e868e3c80df70980c8952c62b177fd83a	2022-01-03T12:16:00.000Z	An Editor	a wish
\.

COPY public.telling_blocks (block, day, report, number) FROM stdin;
~c9fa88c5b424ea11		2	0
~120b27d4519cc1f2		2	0
~00c23e5319ffe97d		2	0
~91f77570998300d6		2	0
~86ea9b7ef8148fc9		2	0
~7bac822926c3c877		2	0
~207866ddbc41fa90		2	0
~7579605a2ff0c523		2	0
~8a508ecf74f81f79		2	0
~efe50a6474b615e0		2	0
~289ce27d30df6408		2	0
~368915402a171889		2	0
~d20c795d309a5e55		2	0
~9296953a50739b56		2	0
~7bb9d96527e0c2a3		2	0
~f0d5bbbba73d5797		2	0
~bcec2826b1e9b0ad		7	0
~b57d6c4b5bea1eb1		7	0
~d0a3af8c0ec9b611		7	0
~9f48973426c2c8a0		7	0
~bba1cb15d0480c47		7	0
~0d61280d8945416f		7	0
~0e09ac2c18b73c19		7	0
~6b429e1f7811ff75		7	0
~95929a1143318bb4		7	0
~8df3d701b55255cb		7	0
~ed7e3a69c307f45c		7	0
~6cf6b773569a6ec9		7	0
~5ff1efd5d2f3ea2a		7	0
~e1bfc8df32af2fd0		7	0
~0733b05a751c5dad		7	0
~1f12de3b309e3ffe		7	0
~d1bd6b7facce68a5	2022-01-02	1	0
~f59a043a74025ec3	2022-01-02	1	0
~24a1efee71e83796	2022-01-02	1	0
~7a288f7d56c98977	2022-01-02	1	0
~9d0bc7b4b9f06157	2022-01-02	1	0
~a0e78fdb69ad83f3	2022-01-02	1	0
~cbdcee90661e1d0c	2022-01-02	1	0
~3207f6c24de31d06	2022-01-02	1	0
~e748298a04a8d7e9	2022-01-02	1	0
~8310bb38f21700bc	2022-01-02	1	0
~066df7a41399886f	2022-01-02	1	0
~7a2a67e4dc96af36	2022-01-02	1	0
~e74ebf651a0bccbd	2022-01-02	1	0
~f51cc8bd2d5c78c7	2022-01-02	1	0
~5f87c4a39a627d61	2022-01-02	1	0
~2dcff520c083f766	2022-01-02	1	0
p:bide	2022-01-02	1	0
p:zele	2022-01-02	1	0
c:UKR	2022-01-02	1	0
c:USA	2022-01-02	1	0
~7b0b217b7196d76a		3	0
~f7c4182310b91db7		3	0
~8b5df161784d4df9		3	0
~839084069d32b7e9		3	0
~534eee525d2927de		3	0
~91f8c81fc22f64fa		3	0
~0e958f3fd91e0741		3	0
~b84924eda6e88d09		3	0
~a3e4708f280c13f7		3	0
~1e9a9fa3b396f2c7		3	0
~236f5209e8f34d8a		3	0
~2f25beca48e528f4		3	0
~e5bc5eeb58cedbd9		3	0
~159e5eb2e90645f7		3	0
~f5c07a91efb4babb		3	0
~ac34b7c65c9a60ef		3	0
~ca92adc354839541		4	0
~d73f2139e1614761		4	0
~31774571fb8f9c99		4	0
~57bbad654c44d828		4	0
~13aca63acc316b38		4	0
~fcbfce1fac728b0b		4	0
~b47439a8bad8e025		4	0
~bd56a193877a88f7		4	0
~e9ec04570a27cdc9		4	0
~f0c667faa2ff2c65		4	0
~6f0f119ce8bd05cd		4	0
~55cc2e4263b34b45		4	0
~634002473de10168		4	0
~fd9cbae2c8bbebfe		4	0
~8e15827fc7492e1e		4	0
~3d764b8275be17c4		4	0
\.

COPY public.tellings (report, number, name, item, kind, day, day_end, features, story, origin, origins) FROM stdin;
2	0	r2741f85fbe789cfd	\N	matter			{"kind":"matter","main":true,"ahead":false,"remarks":false,"first":"","last":"","published":null,"publisher":null,"persons":{},"countries":[],"title":[],"lead":["number","russia","warned","ukraine"],"names":[],"numbers":[],"sketch":[81580220,2762299504,476668547,1754170621,397591035,1012776380,648792478,1321039687,235350521,752479982,2039990363,1004577389,994854652,60530719,1573259628,2766402154,212804437,387565680,1102868174,1779801084,139198614,2684954536,450323548,160388868,1308196678,816330622,862504362,136433209,1764985734,931807291,2178013633,2320727093,239390011,424735214,3164043174,576640827,1584609886,2546480880,1031750706,157785127,230734456,1566974297,3082972788,1726463329,695978828,3368735984,858128632,1198112523,1454659621,3604332297,1867829529,4105194197,3326908856,2707310079,269285289,1727779638,1925789403,804878527,3236278151,344597346,2911660852,718601410,1419194658,571519691]}	yd0ef1b7de1f0	r2741f85fbe789cfd	1
7	0	r4d4ed1fa5263d71c	\N	matter			{"kind":"matter","main":true,"ahead":false,"remarks":false,"first":"","last":"","published":null,"publisher":null,"persons":{},"countries":[],"title":[],"lead":["number","russia","warned","ukraine"],"names":[],"numbers":[],"sketch":[1614908319,299249455,258985829,884016461,735431482,1263887983,1877732555,198553139,1058785295,3255471765,298382720,973392560,630176189,3506401563,658119025,1019621424,498641315,3278662147,478414868,2496192627,457667983,553342743,502708121,1684162788,1528372279,2291029947,3081117949,2646459058,801152874,984167637,270797523,276884240,1019214886,1098142229,1643970236,3071851820,71671867,581901988,1308977588,198432348,2323204026,807603717,1724840505,1246287471,1982036922,2162496677,1966129234,144598611,2131626679,1976429775,1652140471,3538411354,989201893,1808091470,3054841864,1116495794,12204600,1773177003,1750555963,2337855500,1481625657,2037689657,281698201,1052210034]}	ycfc342bf757f	r4d4ed1fa5263d71c	1
1	0	r592d2356aee88b8e	r592d2356aee88b8e.e34-39	call	2022-01-02	2022-01-02	{"kind":"call","main":true,"ahead":false,"remarks":false,"first":"2022-01-02","last":"2022-01-02","published":"2022-01-02","publisher":"first.example","persons":{"biden":"USA","zelenskiy":"UKR"},"countries":["UKR","USA"],"title":["warning"],"lead":["warning","joe","biden","spoke","volodymyr","zelenskiy","sunday","said","would","respond","decisively","russia","further","invades","ukraine","european","union","are","set","geneva","january","moscow","denies","massed","100","000","troops"],"names":[],"numbers":[],"sketch":[31266261,122208846,148248978,21216984,238708836,11442318,8233654,31186488,337557491,64148098,77934569,69498883,97586083,35421119,31357407,88435706,76850182,58111030,52842212,19779774,136232560,76152124,189726364,5162877,14349041,35578538,57207478,41210412,234052849,168341448,10372364,17066029,76834500,919126,73480596,96629395,100481072,130528991,144655055,24529445,38656304,165691484,38763954,27363635,77871506,145136105,74142243,159370531,26578904,7329734,111650601,121322850,85732466,7216410,105880044,462088787,86543433,123663892,71276994,23872243,3018901,52306535,200417323,276162086]}	ybbf32bdee1b8	r592d2356aee88b8e	1
3	0	rbfc8bdfb2690b36f	\N	matter			{"kind":"matter","main":true,"ahead":false,"remarks":false,"first":"","last":"","published":null,"publisher":null,"persons":{},"countries":[],"title":[],"lead":["number","russia","warned","ukraine"],"names":[],"numbers":[],"sketch":[227006663,286851312,2137012606,3444091647,489401850,750250113,160186186,1693519352,386606767,1119999680,1184827276,2567872205,427884744,2262643995,2316702056,1365476551,1479470147,213821095,248747325,418804368,933386189,723729956,3030389732,1361075122,394613671,223982553,418583686,1460391002,3706088669,627189685,1924293573,1022592565,2512212242,267681637,2874696372,2365368752,1297006479,1086727660,1502324342,1383876124,2744386178,724763976,180959171,314718949,969516408,309459179,11136176,1801536248,201233153,536871127,249924661,2055216791,1952024898,282312767,1838591175,3139932615,1642691113,271832945,1148748551,35070020,611280104,3706989466,2510885098,2812550752]}	y699566cd90a0	rbfc8bdfb2690b36f	1
4	0	rd7ab22562d760c03	\N	matter			{"kind":"matter","main":true,"ahead":false,"remarks":false,"first":"","last":"","published":null,"publisher":null,"persons":{},"countries":[],"title":[],"lead":["number","russia","warned","ukraine"],"names":[],"numbers":[],"sketch":[60837417,634829066,2000950314,1850292551,556629098,408130296,2182683456,3557087530,256673236,426145997,3018563133,443254463,2383350098,333384228,1672617847,922669138,3594850291,65345359,1412113001,3485091444,1016332583,1768425847,1632643176,1781388418,472451998,1642617219,2851765065,682098528,1390161533,1808783798,1301467975,422901003,1862925736,416819538,3353788068,870312578,2080104018,4062713001,1464706873,2281719711,606952517,946967793,160256412,864638645,1467149390,741335416,909590322,833675789,3379727889,438041751,364300520,2643086484,2987746110,1128339044,544830253,3073027527,536509192,810887086,832068803,3223000006,1715636435,2621071258,2666373920,1928561948]}	y4cff367ee990	rd7ab22562d760c03	1
\.

COPY public.words (rowid, body) FROM stdin;
1	'000':53 '10':45 '100':52 'a':1,4 'and':3,35 'are':39 'biden':7,16 'by':9 'call':2 'decisively':23 'denies':47 'european':37 'for':41 'further':26 'geneva':42 'has':50 'if':24 'invades':27 'it':49 'january':44 'joe':6 'massed':51 'moscow':46 'of':30 'on':14,43 'phone':10 'respond':22 'russia':25,34 'said':17 'set':40 'spoke':8 'states':20,33 'sunday':15 'talks':29 'that':48 'the':18,31,36 'troops':54 'ukraine':28 'union':38 'united':19,32 'volodymyr':12 'warning':5 'with':11 'would':21 'zelenskiy':13
2	'1':2 'number':1 'russia':3 'ukraine':5 'warned':4
3	'2':2 'number':1 'russia':3 'ukraine':5 'warned':4
4	'3':2 'number':1 'russia':3 'ukraine':5 'warned':4
7	'9':2 'number':1 'russia':3 'ukraine':5 'warned':4
\.

ALTER TABLE ONLY public.actors
    ADD CONSTRAINT actors_identity_key UNIQUE (identity);

ALTER TABLE ONLY public.actors
    ADD CONSTRAINT actors_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.appearances
    ADD CONSTRAINT appearances_pkey PRIMARY KEY (report, place);

ALTER TABLE ONLY public.changes
    ADD CONSTRAINT changes_pkey PRIMARY KEY (seq);

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT corrections_pkey PRIMARY KEY (seq);

ALTER TABLE ONLY public.counters
    ADD CONSTRAINT counters_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.event_pairs
    ADD CONSTRAINT event_pairs_pkey PRIMARY KEY (a, b, day, event_key);

ALTER TABLE ONLY public.event_parties
    ADD CONSTRAINT event_parties_pkey PRIMARY KEY (party, day, event_key, number);

ALTER TABLE ONLY public.event_voices
    ADD CONSTRAINT event_voices_pkey PRIMARY KEY (event_key, number);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.ledger_blocks
    ADD CONSTRAINT ledger_blocks_pkey PRIMARY KEY (block, day, report, number);

ALTER TABLE ONLY public.ledger_entries
    ADD CONSTRAINT ledger_entries_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_items
    ADD CONSTRAINT ledger_items_pkey PRIMARY KEY (report, number);

ALTER TABLE ONLY public.ledger_links
    ADD CONSTRAINT ledger_links_pkey PRIMARY KEY (report, number, other_report, other_number, step);

ALTER TABLE ONLY public.ledger_parties
    ADD CONSTRAINT ledger_parties_pkey PRIMARY KEY (party, role, entry);

ALTER TABLE ONLY public.ledger_rulings
    ADD CONSTRAINT ledger_rulings_pkey PRIMARY KEY (seq);

ALTER TABLE ONLY public.meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.reports
    ADD CONSTRAINT reports_id_key UNIQUE (id);

ALTER TABLE ONLY public.reports
    ADD CONSTRAINT reports_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.reports
    ADD CONSTRAINT reports_sha256_key UNIQUE (sha256);

ALTER TABLE ONLY public.revisions
    ADD CONSTRAINT revisions_pkey PRIMARY KEY (report, number);

ALTER TABLE ONLY public.story_links
    ADD CONSTRAINT story_links_pkey PRIMARY KEY (report, number, other_report, other_number);

ALTER TABLE ONLY public.story_rulings
    ADD CONSTRAINT story_rulings_pkey PRIMARY KEY (seq);

ALTER TABLE ONLY public.taken_down
    ADD CONSTRAINT taken_down_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.taken_down
    ADD CONSTRAINT taken_down_sha256_key UNIQUE (sha256);

ALTER TABLE ONLY public.telling_blocks
    ADD CONSTRAINT telling_blocks_pkey PRIMARY KEY (block, day, report, number);

ALTER TABLE ONLY public.tellings
    ADD CONSTRAINT tellings_pkey PRIMARY KEY (report, number);

ALTER TABLE ONLY public.words
    ADD CONSTRAINT words_pkey PRIMARY KEY (rowid);

CREATE INDEX actors_code ON public.actors USING btree (code);

CREATE INDEX actors_party ON public.actors USING btree (party);

CREATE INDEX appearances_publisher ON public.appearances USING btree (publisher, report);

CREATE INDEX changes_at ON public.changes USING btree (at);

CREATE INDEX changes_item ON public.changes USING btree (item);

CREATE INDEX changes_report ON public.changes USING btree (report);

CREATE INDEX corrections_report ON public.corrections USING btree (report);

CREATE INDEX event_pairs_event ON public.event_pairs USING btree (event_key);

CREATE INDEX event_pairs_goldstein ON public.event_pairs USING btree (a, b, goldstein, event_key);

CREATE INDEX event_pairs_intensity ON public.event_pairs USING btree (a, b, intensity, event_key);

CREATE INDEX event_parties_actor ON public.event_parties USING btree (actor, day, event_key);

CREATE INDEX event_parties_event ON public.event_parties USING btree (event_key, number);

CREATE INDEX event_parties_goldstein ON public.event_parties USING btree (party, goldstein, event_key) WHERE (lead > 0);

CREATE INDEX event_parties_intensity ON public.event_parties USING btree (party, intensity, event_key) WHERE (lead > 0);

CREATE INDEX event_voices_actor ON public.event_voices USING btree (actor, day, event_key);

CREATE INDEX event_voices_medium ON public.event_voices USING btree (medium, day, event_key);

CREATE INDEX event_voices_party ON public.event_voices USING btree (party, day, event_key);

CREATE INDEX events_cameo ON public.events USING btree (cameo);

CREATE INDEX events_confidence ON public.events USING btree (confidence, key);

CREATE INDEX events_day ON public.events USING btree (day, key);

CREATE INDEX events_event ON public.events USING btree (event, day, key);

CREATE INDEX events_event_confidence ON public.events USING btree (event, confidence, key);

CREATE INDEX events_event_goldstein ON public.events USING btree (event, goldstein, key);

CREATE INDEX events_event_intensity ON public.events USING btree (event, intensity, key);

CREATE INDEX events_goldstein ON public.events USING btree (goldstein, key);

CREATE INDEX events_intensity ON public.events USING btree (intensity, key);

CREATE INDEX events_modality ON public.events USING btree (modality, day, key);

CREATE INDEX events_mode ON public.events USING btree (mode, day, key) WHERE (mode IS NOT NULL);

CREATE INDEX events_origins ON public.events USING btree (day, key, origins) WHERE (origins > 1);

CREATE INDEX events_place ON public.events USING btree (place_country, day, key) WHERE (place_country IS NOT NULL);

CREATE INDEX events_place_name ON public.events USING btree (lower(place)) WHERE (place IS NOT NULL);

CREATE INDEX events_report ON public.events USING btree (report, key);

CREATE INDEX events_uid ON public.events USING btree (uid);

CREATE INDEX ledger_blocks_report ON public.ledger_blocks USING btree (report);

CREATE INDEX ledger_entries_told ON public.ledger_entries USING btree (told_from, id);

CREATE INDEX ledger_items_entry ON public.ledger_items USING btree (entry) WHERE (entry IS NOT NULL);

CREATE INDEX ledger_items_name ON public.ledger_items USING btree (name);

CREATE INDEX ledger_items_own ON public.ledger_items USING btree (own);

CREATE INDEX ledger_links_other ON public.ledger_links USING btree (other_report, other_number);

CREATE INDEX ledger_parties_entry ON public.ledger_parties USING btree (entry);

CREATE INDEX ledger_rulings_a ON public.ledger_rulings USING btree (a_report);

CREATE INDEX ledger_rulings_b ON public.ledger_rulings USING btree (b_report);

CREATE INDEX reports_maker ON public.reports USING btree (maker);

CREATE INDEX reports_published ON public.reports USING btree (published_from, id);

CREATE INDEX reports_source ON public.reports USING btree (source_id);

CREATE INDEX story_links_other ON public.story_links USING btree (other_report, other_number);

CREATE INDEX story_rulings_a ON public.story_rulings USING btree (a);

CREATE INDEX story_rulings_b ON public.story_rulings USING btree (b);

CREATE INDEX telling_blocks_report ON public.telling_blocks USING btree (report);

CREATE INDEX tellings_day ON public.tellings USING btree (day, name);

CREATE INDEX tellings_item ON public.tellings USING btree (item) WHERE (item IS NOT NULL);

CREATE INDEX tellings_name ON public.tellings USING btree (name);

CREATE INDEX tellings_story ON public.tellings USING btree (story);

CREATE INDEX words_body ON public.words USING gin (body);

