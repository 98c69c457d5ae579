-- Keys by which records of one article find each other: hashes of a title's longest words, and of year, volume and
-- first page. Articles that share a key are compared. An article's keys follow from its other rows, so they are taken
-- away by key, and no index by article is needed.
CREATE TABLE matching_key (
    key INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;
