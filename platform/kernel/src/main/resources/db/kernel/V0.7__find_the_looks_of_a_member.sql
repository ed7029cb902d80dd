create index data_read_by on data_read (reader_id, read_at desc, id desc);
