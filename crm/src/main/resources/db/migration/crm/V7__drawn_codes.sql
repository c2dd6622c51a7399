-- What a broker's code says, so that our own pages draw it: their policy lets no picture in from elsewhere.
alter table broker add column qr_content text;
