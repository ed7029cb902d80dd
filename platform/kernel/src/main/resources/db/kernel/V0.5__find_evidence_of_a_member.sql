-- A member's auditor looks up what its own people did, latest first.
create index evidence_entry_of_member on evidence_entry (member_id, recorded_at, id);
