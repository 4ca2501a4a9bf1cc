-- A ledger of version 1, as its program left it.
BEGIN;
CREATE TABLE ledger (version BIGINT NOT NULL);
INSERT INTO ledger VALUES(1);
CREATE TABLE event (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, case_number TEXT NOT NULL, kind TEXT NOT NULL, person TEXT,
  recipient TEXT, package TEXT, details TEXT NOT NULL, enclosure TEXT, hash TEXT NOT NULL);
INSERT INTO event VALUES(1,'2026-11-27T16:20:00Z','2026-0042','imported','Jonas Kern',NULL,NULL,'',NULL,'af87a8a49fb9f04205db6990b0c9869a2cf51b83e1c3a81521a3ef5b925202f1');
INSERT INTO event VALUES(2,'2026-11-27T16:20:00Z','2026-0042','checked','Jonas Kern','koffer',NULL,'as_of=2026-11-20; policy=standard; policy_sha256=0000000000000000000000000000000000000000000000000000000000000000',NULL,'7691730ce96901209a33ce4fec9159d903c08603d300c6547bb1423bdcc76e21');
INSERT INTO event VALUES(3,'2026-11-27T16:20:01Z','2026-0042','approved','Marlene Voß','koffer',NULL,'policy_sha256=0000000000000000000000000000000000000000000000000000000000000000','0f489e518e1d9d0c30761ba28745007682a3ab304a8b7cca83b2e2598f7d36f7','4fe241835b9f5881a3b78dad8584bd73e02e2f6db0c3764c2d8f3055d0dcce63');
INSERT INTO event VALUES(4,'2026-11-27T16:20:02Z','2026-0042','packed','Jonas Kern','koffer','abababababababababababababababababababababababababababababababab','',NULL,'617f24a14d0887a1db8f9ce92a81e663c92ce5aa6597dd976a2cb009e95984b5');
INSERT INTO event VALUES(5,'2026-11-27T16:20:02Z','2026-0042','sending','Jonas Kern','koffer','abababababababababababababababababababababababababababababababab','file=2026-0042.koffer.zip; file_sha256=cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd; invoices=content:efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef; to=/srv/uebergabe',NULL,'9d674912c54d2972d4bb07fec119e91206ce83f299168229b01a1b68407c0106');
INSERT INTO event VALUES(6,'2026-11-27T16:20:03Z','2026-0042','delivered','Jonas Kern','koffer',NULL,'file=2026-0042.koffer.zip; place=/srv/uebergabe/2026-0042.koffer.zip',NULL,'566f8ba42c6c5d2071314d6387547e837ce919503d0cfd492da78d212ec440e1');
CREATE INDEX event_of_case ON event (case_number, sequence);
CREATE TABLE enclosure (sha256 TEXT PRIMARY KEY, content TEXT NOT NULL);
INSERT INTO enclosure VALUES('0f489e518e1d9d0c30761ba28745007682a3ab304a8b7cca83b2e2598f7d36f7','0  case.yaml'||char(10));
CREATE TABLE case_state (
  case_number TEXT PRIMARY KEY, state TEXT NOT NULL, since TEXT NOT NULL, recipient TEXT, package TEXT,
  sequence BIGINT NOT NULL);
INSERT INTO case_state VALUES('2026-0042','delivered','2026-11-27T16:20:03Z','koffer','abababababababababababababababababababababababababababababababab',6);
CREATE INDEX case_in_state ON case_state (state, case_number);
CREATE TABLE handed_over (
  identity TEXT PRIMARY KEY, case_number TEXT NOT NULL, recipient TEXT NOT NULL, sequence BIGINT NOT NULL);
INSERT INTO handed_over VALUES('content:efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef','2026-0042','koffer',5);
CREATE INDEX handed_over_of_case ON handed_over (case_number);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'append only'); END;
COMMIT;
