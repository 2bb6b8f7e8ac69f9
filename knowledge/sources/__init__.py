"""One importer a publisher: each reads the publisher's own file format and yields the rows of `knowledge.rows`."""
