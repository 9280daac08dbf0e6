import Storage

/// Migrations numbered from 1, named `step_1` and so on.
func migrations(_ sql: [String]) -> [Migration] {
    sql.enumerated().map { place, sql in
        Migration(number: place + 1, name: "step_\(place + 1)", sql: Array(sql.utf8))
    }
}

func migrator(_ sql: String..., version: String = "1.0") -> Migrator {
    Migrator(migrations(sql), programVersion: version)
}

let createStates = """
    CREATE TABLE states (code INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE bases (
        name TEXT PRIMARY KEY, state INTEGER NOT NULL REFERENCES states ON DELETE CASCADE
    ) STRICT;
    """
let insertStates = """
    -- changes: states, bases
    INSERT INTO states VALUES (732, 'Korea'), (740, 'Japan');
    INSERT INTO bases VALUES ('Osan', 732), ('Kadena', 740), ('Misawa', 740);
    """
let rebuildStates = """
    CREATE TABLE new_states (code INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    INSERT INTO new_states SELECT code, name FROM states;
    DROP TABLE states;
    ALTER TABLE new_states RENAME TO states;
    """
