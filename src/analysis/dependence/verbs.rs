//! What the name of a function that nobody can look into says of it: that it acts, that it guards, that it reads.

/// Words for doing something that others can see, for taking the next of something, for waiting one's turn.
const ACTS: &str = "\
    abort accept ack acknowledge acquire activate add advance alter append apply approve assign attach backup ban \
    begin bind boot bootstrap broadcast bump call cancel charge checkout checkpoint claim clean cleanup clear close \
    commit complete configure confirm connect consume copy create deactivate dec decr decrement del delete deliver \
    deploy deposit dequeue deregister destroy detach dial disable disconnect dispatch drain drop emit enable enqueue \
    enter erase evict exec execute exit expire finalize finish flush forward grant handle handshake inc incr \
    increment init initialize insert install invalidate invite invoke join kick kill launch leave listen lock login \
    logout mark merge migrate mkdir modify mount move mutate next notify open patch pause pay perform persist ping \
    poll pop post prepare process provision publish pull purge push put receive reconnect record recv refresh \
    register release reload remove rename renew replace reply report reserve reset resize respond restart restore \
    resume retry revoke rollback rotate run save schedule seed seek send serve set setup shutdown sign signal skip \
    sleep spawn start step stop store submit subscribe swap switch sync take terminate tick touch transfer trigger \
    truncate unlink unlock unmount unregister unsubscribe update upgrade upload upsert use vacuum wait wake warm \
    withdraw write yield";

/// Words among these that are things too: `get_record` asks for one.
const THINGS: &str = "\
    charge copy deposit dispatch grant handle invite merge mount patch ping poll post process record release report run \
    schedule signal start step store swap transfer update upgrade";

/// Words for asking that a thing follows.
const ASKS_FOR: &str = "count download fetch find get list load lookup query read retrieve";

/// Words for a check that what follows depends on, though no value says so.
const GUARDS: &str = "\
    assert auth authenticate authorise authorize can check ensure expect guard permit probe require validate verify";

/// Words for asking and changing nothing.
const READS: &str = "\
    count crawl download exists fetch find get head info list load lookup metadata query read retrieve scrape search \
    select stat stats status";

/// Methods by which a value behind a shared reference is changed or spoken through.
const ACTS_SHARED: &str = "\
    abort add_permits alter cancel clear close commit compare_and_swap compare_exchange compare_exchange_weak delete \
    entry execute fetch_add fetch_and fetch_max fetch_min fetch_or fetch_sub fetch_update fetch_xor get_mut insert \
    insert_async notify_all notify_last notify_one notify_waiters patch pop post publish push put recv remove \
    replace retain send send_modify send_replace set spawn start_send store subscribe swap take try_recv try_send \
    update wake wake_by_ref write";

/// What writes in SQL.
const SQL_ACTS: &[&str] = &[
    "ALTER ",
    "BEGIN",
    "CALL ",
    "COMMIT",
    "CREATE ",
    "DELETE ",
    "DROP ",
    "INSERT ",
    "LOCK ",
    "MERGE ",
    "PRAGMA ",
    "REPLACE ",
    "ROLLBACK",
    "SAVEPOINT ",
    "SET ",
    "TRUNCATE ",
    "UPDATE ",
];

/// Does the name speak of an effect that others can see?
pub fn acts(name: &str) -> bool {
    let asks = words(name).next().is_some_and(|word| is_in(word, ASKS_FOR)) && !is_twofold(name);
    words(name).any(|word| is_in(word, ACTS) && !(asks && is_in(word, THINGS)))
}

/// `find_or_download`, `load_and_check`: the name speaks of something else as well.
pub fn is_twofold(name: &str) -> bool {
    words(name).any(|word| matches!(word, "and" | "or"))
}

/// Does the name speak of a check that what follows relies on?
pub fn guards(name: &str) -> bool {
    words(name).next().is_some_and(|word| is_in(word, GUARDS))
}

/// Does the name say that others are kept out from here on?
pub fn holds(name: &str) -> bool {
    words(name).next().is_some_and(|word| matches!(word, "acquire" | "lock"))
}

/// Is it the name of an error for those who may not do what they ask for?
pub fn refuses(name: &str) -> bool {
    let plain: String = name.chars().filter(|c| *c != '_').map(|c| c.to_ascii_lowercase()).collect();
    [
        "unauthorized",
        "unauthorised",
        "unauthenticated",
        "notauthenticated",
        "forbidden",
        "permissiondenied",
        "accessdenied",
    ]
    .iter()
    .any(|word| plain.contains(word))
}

/// Does the name say that it only asks?
pub fn reads(name: &str) -> bool {
    let mut words = words(name).skip_while(|word| matches!(*word, "try" | "do" | "async" | "fast" | "maybe"));
    words.next().is_some_and(|word| is_in(word, READS)) && !acts(name)
}

/// Does this method change what stands behind a shared reference?
pub fn acts_shared(name: &str) -> bool {
    is_in(name, ACTS_SHARED)
}

/// Is this text a statement of SQL that writes?
pub fn is_writing_sql(text: &str) -> bool {
    let text = text.trim_start();
    SQL_ACTS.iter().any(|word| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)))
        && text.contains(' ')
        || ["INSERT INTO", "FOR UPDATE", "nextval("].iter().any(|word| text.contains(word))
}

fn is_in(word: &str, list: &str) -> bool {
    list.split_ascii_whitespace().any(|it| it == word)
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split('_').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [ACTS, THINGS, ASKS_FOR, GUARDS, READS, ACTS_SHARED] {
            assert!(list.split_ascii_whitespace().is_sorted());
        }
    }

    #[test]
    fn words_are_whole() {
        assert!(acts("send_request"));
        assert!(acts("get_or_create"));
        assert!(!acts("fetch_updates"));
        assert!(reads("get_record") && reads("find_post_by_id"));
        assert!(acts("get_and_record") && acts("status_update") && acts("get_next"));
        assert!(reads("fetch_item"));
        assert!(!reads("get_or_create"));
        assert!(!reads("summary"));
        assert!(guards("verify_token"));
        assert!(refuses("Unauthorized") && refuses("PERMISSION_DENIED") && !refuses("NotFound"));
    }

    #[test]
    fn sql_is_told_by_its_first_word() {
        assert!(is_writing_sql("  insert into a values (1)"));
        assert!(is_writing_sql("SELECT * FROM a FOR UPDATE"));
        assert!(!is_writing_sql("SELECT updated_at FROM a"));
        assert!(!is_writing_sql("settings.toml"));
        assert!(!is_writing_sql("update"));
    }
}
