-- The compiled base: figures, codes and titles of the publishers, read-only once built.
-- Codes are small integers inside (ids into occupation, place, metric, term) to keep the file small.

PRAGMA page_size = 1024;                    -- blocks are a few kilobytes: small pages waste less behind each

CREATE TABLE source (
    key TEXT PRIMARY KEY,
    json TEXT NOT NULL                      -- knowledge.models.Source
) WITHOUT ROWID;

CREATE TABLE metric (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL                      -- knowledge.models.Metric
);

CREATE TABLE occupation (
    id INTEGER PRIMARY KEY,                 -- the SOC code without its hyphen: 291141
    soc TEXT NOT NULL,
    title TEXT NOT NULL,
    level TEXT NOT NULL,
    parent TEXT,
    all_other INTEGER NOT NULL,
    wage_code TEXT,
    projection_code TEXT
);

CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL UNIQUE,               -- US, CA, metro:0041860
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    states TEXT NOT NULL,
    nonmetropolitan INTEGER NOT NULL
);

CREATE TABLE industry (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    level INTEGER NOT NULL
) WITHOUT ROWID;

-- OEWS cells. One compressed block (knowledge.grid) for all keys of an occupation, and one for all occupations of a place.
CREATE TABLE grid_key (
    grid TEXT NOT NULL,                     -- area, industry, year, state_2024, occupation
    id INTEGER NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (grid, id)
) WITHOUT ROWID;

CREATE TABLE grid_block (
    grid TEXT NOT NULL,
    owner TEXT NOT NULL,                    -- SOC code; place ref for the grid "occupation"
    block BLOB NOT NULL,
    PRIMARY KEY (grid, owner)
);

CREATE TABLE figure (
    metric INTEGER NOT NULL,
    place INTEGER NOT NULL,
    occupation INTEGER NOT NULL,
    value,
    text TEXT,
    footnote TEXT,
    PRIMARY KEY (metric, place, occupation)
) WITHOUT ROWID;

CREATE TABLE place_figure (
    metric INTEGER NOT NULL,
    place INTEGER NOT NULL,
    period TEXT NOT NULL,
    value NOT NULL,
    PRIMARY KEY (metric, place, period)
) WITHOUT ROWID;

CREATE TABLE title_block (                  -- compressed JSON: {kind: [title, ...]}
    occupation INTEGER PRIMARY KEY,
    block BLOB NOT NULL
);

CREATE TABLE term (                         -- names of technologies, tools and their categories
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL
);

CREATE TABLE technology (
    occupation INTEGER NOT NULL,
    name INTEGER NOT NULL,
    category INTEGER NOT NULL,
    hot INTEGER NOT NULL,
    in_demand INTEGER NOT NULL,
    PRIMARY KEY (occupation, name)
) WITHOUT ROWID;

CREATE TABLE tool (
    occupation INTEGER NOT NULL,
    name INTEGER NOT NULL,
    category INTEGER NOT NULL,
    PRIMARY KEY (occupation, name)
) WITHOUT ROWID;

CREATE TABLE related (
    occupation INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    related INTEGER NOT NULL,
    tier TEXT NOT NULL,
    PRIMARY KEY (occupation, rank)
) WITHOUT ROWID;

CREATE TABLE field (
    cip TEXT PRIMARY KEY,
    title TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE field_occupation (
    cip TEXT NOT NULL,
    occupation INTEGER NOT NULL,
    PRIMARY KEY (cip, occupation)
) WITHOUT ROWID;

CREATE INDEX field_by_occupation ON field_occupation (occupation);

CREATE TABLE city (
    name TEXT NOT NULL COLLATE NOCASE,
    state TEXT NOT NULL,
    place INTEGER NOT NULL,
    principal INTEGER NOT NULL,
    PRIMARY KEY (name, state, place)
) WITHOUT ROWID;

CREATE TABLE zip_code (
    zip INTEGER PRIMARY KEY,
    place INTEGER NOT NULL
);
