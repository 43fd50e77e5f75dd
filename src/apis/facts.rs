//! Facts about APIs: what the attributes of stub items say; the meaning of each is in `rules/apis/README.md`.

use crate::model::{Attr, FileModel, Item, ItemId, Name, ScopeKind, Span};
use rustc_hash::FxHashMap;

/// What is known of one item.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    pub blocking: Option<Blocking>,
    pub handle: Option<Blocking>,
    /// The index of the type parameter that decides.
    pub handle_of: Option<u32>,
    pub on_handle: Option<Advice>,
    pub blocks_on: Option<Advice>,
    pub offloads: bool,
    /// Whoever offloads waits until it is done.
    pub waited_for: bool,
    /// It offloads to a thread that no runtime knows of.
    pub no_runtime: bool,
    pub calls_inline: bool,
    pub one_time: bool,
    pub drives: bool,
    pub spawns: Option<Spawns>,
    pub guard: Option<Name>,
    /// A type that may not go to another thread.
    pub not_send: Option<OneThread>,
    /// A type that threads may not share.
    pub not_sync: Option<OneThread>,
    pub cancel_unsafe: Option<Box<str>>,
    pub cancel_safe: bool,
    /// All of them: its own and those of the modules that it is in.
    pub needs_features: Vec<Name>,
    /// What a wait for it takes out of its receiver and hands over.
    pub takes: Option<Box<str>>,
    /// What it gives was in its receiver, or behind its first argument, and is no longer there.
    pub moves_out: bool,
    /// Comes due after the time that it is given, counted from the call.
    pub timer: bool,
    /// A future that panics when it is polled after it has completed.
    pub polled_once: bool,
    /// A future that is ready at once each time that it is polled after it has completed.
    pub stays_ready: bool,
    pub needs_runtime: Option<Name>,
    /// The driver that the runtime must have enabled: `time` or `io`; or `local`, a `LocalSet`; or `threads`, a second thread.
    pub needs_driver: Option<Name>,
    pub async_context: bool,
    pub asks_runtime: bool,
    /// A guard of readers, who come in while a writer waits.
    pub readers_never_wait: bool,
    /// A method of a concurrent map: how it locks the part that it looks into.
    pub locks_part: Option<PartLock>,
    pub entry: Option<Entry>,
    pub joins: bool,
    pub try_joins: bool,
    pub selects: bool,
    pub infallible: Option<Box<str>>,
    /// Not only with literal arguments.
    pub always_infallible: bool,
    /// Makes a channel without a bound; what to write instead.
    pub unbounded: Option<Advice>,
    pub running: bool,
    /// The path of the type that a macro's value has.
    pub gives: Option<Name>,
    pub reads: bool,
    pub sleeps: bool,
    /// Waits for what is set once: on a static, nobody waits after the start.
    pub until_set: bool,
    /// Known by its argument where the type of the receiver is not.
    pub by_argument: bool,
    /// Its work begins as it is called; the future only waits for the end of it.
    pub begins: bool,
    /// It is async from this version of its crate on.
    pub since: Option<Box<str>>,
    /// Waits only on what this function makes, by its path.
    pub waits_if_made_by: Option<Box<str>>,
    /// What it gives at once, again and again, when its channel is closed: `None` or `Err`.
    pub when_closed: Option<Box<str>>,
    /// What it gives at once, again and again, while nothing is in it.
    pub when_empty: Option<Box<str>>,
    /// A collection of futures that are polled when it is.
    pub set_of_futures: bool,
    /// Opens a socket that blocks until it is told not to.
    pub opens_blocking: bool,
    /// Takes a socket that must not block.
    pub wants_nonblocking: bool,
    /// Gives 0 at once, again and again, at the end of its input.
    pub ends_with_zero: bool,
    /// Gives `Ok(None)` at once, again and again, at the end of its input.
    pub ends_with_none: bool,
    /// A writer that does not take care of what was last written to it when it is dropped.
    pub unflushed: Option<Unflushed>,
    /// Writes to its receiver, which may hold it back.
    pub writes: bool,
    /// Makes its receiver pass on what it holds back.
    pub flushes: bool,
    /// Does nothing to what its receiver holds back.
    pub unheeded: bool,
    /// Reads its receiver, or its first argument, to the end.
    pub reads_to_end: bool,
    /// What it does with a child process and its pipes.
    pub child: Option<Child>,
    /// Hears only what comes while it waits; what these methods of its type say, it hears later as well.
    pub unheard_unless: Option<Box<[Name]>>,
}

/// How a method of a concurrent map locks one of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartLock {
    pub exclusive: bool,
    /// It goes through all parts, one after the other.
    pub all: bool,
}

/// What becomes of a writer's last bytes when it is dropped.
#[derive(Debug, Clone, Copy)]
pub struct Unflushed {
    /// What is wrong then.
    pub lost: Name,
    /// The method that is to be called before.
    pub finish: Name,
    /// Nothing but the time of it, and its error: who throws that away has no use for more.
    pub later: bool,
}

/// A part in the life of a child process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Child {
    /// The type of the process.
    Process,
    /// Says what one of its streams is connected to; it is called as the stream is.
    Sets,
    /// Makes a stream a pipe.
    Pipes,
    Spawns,
    /// Waits until it ends, and reads nothing meanwhile.
    Waits,
    /// Asks whether it has ended.
    Polls,
    /// Reads its streams to their ends and waits until it ends.
    Drains,
    Kills,
}

impl Child {
    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "process" => Self::Process,
            "sets" => Self::Sets,
            "pipes" => Self::Pipes,
            "spawns" => Self::Spawns,
            "waits" => Self::Waits,
            "polls" => Self::Polls,
            "drains" => Self::Drains,
            "kills" => Self::Kills,
            _ => return None,
        })
    }
}

/// Why a type belongs to one thread.
#[derive(Debug, Clone, Copy)]
pub struct OneThread {
    /// What to do about it.
    pub help: Name,
    /// Not so where this feature of the crate is enabled.
    pub unless_feature: Option<Name>,
}

#[derive(Debug, Clone)]
pub struct Blocking {
    pub kind: Kind,
    /// Of a lesser degree than its kind.
    pub minor: bool,
    pub advice: Advice,
}

/// How a call blocks. The names are the user's (`ignore-kinds`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Sleep,
    Fs,
    Net,
    Process,
    SyncWait,
    Db,
    Http,
    Cpu,
    Terminal,
    /// A call that the configuration lists without a kind.
    Other,
}

impl Kind {
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "sleep" => Self::Sleep,
            "fs" => Self::Fs,
            "net" => Self::Net,
            "process" => Self::Process,
            "sync_wait" | "sync-wait" => Self::SyncWait,
            "db" => Self::Db,
            "http" => Self::Http,
            "cpu" => Self::Cpu,
            "terminal" => Self::Terminal,
            "other" => Self::Other,
            _ => return None,
        })
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sleep => "sleep",
            Self::Fs => "fs",
            Self::Net => "net",
            Self::Process => "process",
            Self::SyncWait => "sync-wait",
            Self::Db => "db",
            Self::Http => "http",
            Self::Cpu => "cpu",
            Self::Terminal => "terminal",
            Self::Other => "other",
        }
    }

    /// Bounded by the machine, not by somebody else: worth a warning, not a refusal.
    pub fn is_minor(self) -> bool {
        matches!(self, Self::Fs | Self::Terminal | Self::Cpu)
    }
}

/// What to write instead, by runtime.
#[derive(Debug, Clone, Default)]
pub struct Advice {
    pub instead: Option<Box<str>>,
    pub async_std: Option<Box<str>>,
    pub smol: Option<Box<str>>,
    pub why: Option<Box<str>>,
    /// `instead` takes the same arguments and gives the same type: a call of the one is a call of the other.
    pub twin: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spawns {
    Send,
    Local,
}

/// An attribute that makes an async fn an ordinary one with a runtime of its own.
#[derive(Debug, Clone)]
pub struct Entry {
    pub runtime: Name,
    pub test: bool,
}

/// Of one stub file. Boxed, as there are few beside the many things that one may be.
pub type FactTable = FxHashMap<ItemId, Box<Facts>>;

/// Reads the facts of a stub's items.
pub fn of(stub: &FileModel) -> FactTable {
    let mut table = FactTable::default();
    for (index, item) in stub.items.iter().enumerate() {
        let mut facts = Facts::default();
        let mut any = false;
        for attr in &item.attrs {
            any |= read(&mut facts, attr, item);
        }
        if let Some(container) = item.container.map(|container| stub.item(container)) {
            for attr in &container.attrs {
                // Facts that hold for all members.
                if attr.is("calls_inline") || attr.is("blocking") || attr.is("needs_feature") {
                    if attr.is("blocking") && facts.blocking.is_some() {
                        continue;
                    }
                    any |= read(&mut facts, attr, item);
                }
            }
        }
        let mut scope = Some(item.scope);
        while let Some(id) = scope {
            let here = stub.scope(id);
            if let ScopeKind::Mod(module) = here.kind {
                for attr in &stub.item(module).attrs {
                    let inherited = attr.is("needs_feature")
                        || attr.is("needs_driver")
                        || (attr.is("needs_runtime") && facts.needs_runtime.is_none());
                    if inherited {
                        any |= read(&mut facts, attr, item);
                    }
                }
            }
            scope = here.parent;
        }
        if any {
            table.insert(ItemId(index as u32), Box::new(facts));
        }
    }
    table
}

/// Attributes that are no facts and may stand in a stub all the same.
const PLAIN: &[&str] = &["derive", "macro_export", "proc_macro_attribute", "doc", "allow", "cfg", "crate_names"];

/// The first attribute of a stub that would be passed over in silence: where, and what is wrong with it.
pub fn fault(model: &FileModel) -> Option<(Span, String)> {
    for item in &model.items {
        for attr in &item.attrs {
            let name = attr.path.text();
            let wants_kind = matches!(name.as_str(), "blocking" | "blocking_handle");
            if wants_kind && blocking(attr).is_none() {
                return Some((attr.span, format!("`{name}` names no kind of blocking: `#[{name}(db)]`")));
            }
            if !PLAIN.contains(&name.as_str()) && !read(&mut Facts::default(), attr, item) {
                return Some((attr.span, format!("`#[{name}]` is no fact")));
            }
        }
    }
    None
}

fn read(facts: &mut Facts, attr: &Attr, item: &Item) -> bool {
    let Some(name) = attr.path.single() else { return false };
    let first = attr.args.first();
    let text = || first.and_then(|meta| meta.value.clone()).or_else(|| first.map(|meta| meta.name.as_str().into()));
    match name.as_str() {
        "blocking" => facts.blocking = blocking(attr),
        "blocking_handle" => facts.handle = blocking(attr),
        "handle_of" => {
            let param = first.map(|meta| meta.name);
            facts.handle_of = item
                .generics()
                .and_then(|generics| generics.params.iter().position(|it| Some(it.name) == param))
                .map(|index| index as u32);
        }
        "blocking_on_handle" => facts.on_handle = Some(advice(attr)),
        "blocks_on" => facts.blocks_on = Some(advice(attr)),
        "offloads" => {
            facts.offloads = true;
            facts.waited_for = attr.arg("waited_for").is_some();
            facts.no_runtime = attr.arg("no_runtime").is_some();
        }
        "calls_inline" => facts.calls_inline = true,
        "one_time" => facts.one_time = true,
        "drives" => facts.drives = true,
        "spawns" => {
            let local = first.is_some_and(|meta| meta.name == "local");
            facts.spawns = Some(if local { Spawns::Local } else { Spawns::Send });
        }
        "readers_never_wait" => facts.readers_never_wait = true,
        "locks_part" => {
            facts.locks_part =
                first.map(|meta| PartLock { exclusive: meta.name == "exclusive", all: attr.arg("all").is_some() });
        }
        "guard" => facts.guard = first.map(|meta| meta.name),
        "not_send" => facts.not_send = one_thread(attr),
        "not_sync" => facts.not_sync = one_thread(attr),
        "cancel_unsafe" => facts.cancel_unsafe = text(),
        "cancel_safe" => facts.cancel_safe = true,
        "needs_feature" => {
            let feature = text().map(|text| Name::new(&text)).filter(|name| !facts.needs_features.contains(name));
            facts.needs_features.extend(feature);
        }
        "takes" => facts.takes = text(),
        "moves_out" => facts.moves_out = true,
        "timer" => facts.timer = true,
        "polled_once" => facts.polled_once = true,
        "stays_ready" => facts.stays_ready = true,
        "needs_runtime" => facts.needs_runtime = text().map(|text| Name::new(&text)),
        "needs_driver" => facts.needs_driver = first.map(|meta| meta.name),
        "async_context" => facts.async_context = true,
        "asks_runtime" => facts.asks_runtime = true,
        "entry" => {
            facts.entry = Some(Entry {
                runtime: Name::new(attr.arg_value("runtime").unwrap_or("")),
                test: attr.arg("test").is_some(),
            });
        }
        "joins" => facts.joins = true,
        "try_joins" => facts.try_joins = true,
        "selects" => facts.selects = true,
        "reads" => facts.reads = true,
        "sleeps" => facts.sleeps = true,
        "until_set" => facts.until_set = true,
        "by_argument" => facts.by_argument = true,
        "begins" => facts.begins = true,
        "since" => facts.since = attr.args.first().and_then(|meta| meta.value.clone()),
        "waits_if_made_by" => facts.waits_if_made_by = text(),
        "set_of_futures" => facts.set_of_futures = true,
        "ends_with_zero" => facts.ends_with_zero = true,
        "ends_with_none" => facts.ends_with_none = true,
        "opens_blocking" => facts.opens_blocking = true,
        "wants_nonblocking" => facts.wants_nonblocking = true,
        "when_closed" => facts.when_closed = text(),
        "when_empty" => facts.when_empty = text(),
        "unheard_unless" => facts.unheard_unless = Some(attr.args.iter().map(|meta| meta.name).collect()),
        "infallible" => {
            facts.infallible = text();
            facts.always_infallible = attr.arg("always").is_some();
        }
        "unflushed" => facts.unflushed = unflushed(attr),
        "writes" => facts.writes = true,
        "flushes" => facts.flushes = true,
        "unheeded" => facts.unheeded = true,
        "reads_to_end" => facts.reads_to_end = true,
        "child" => facts.child = first.and_then(|meta| Child::parse(meta.name.as_str())),
        "unbounded" => facts.unbounded = Some(advice(attr)),
        "running" => facts.running = true,
        "gives" => facts.gives = first.map(|meta| meta.name),
        _ => return false,
    }
    true
}

fn blocking(attr: &Attr) -> Option<Blocking> {
    let kind = attr.args.iter().find_map(|meta| Kind::parse(meta.name.as_str()))?;
    Some(Blocking { kind, minor: kind.is_minor() || attr.arg("minor").is_some(), advice: advice(attr) })
}

fn one_thread(attr: &Attr) -> Option<OneThread> {
    let help = attr.args.first()?.value.as_deref()?;
    Some(OneThread { help: Name::new(help), unless_feature: attr.arg_value("unless_feature").map(Name::new) })
}

fn unflushed(attr: &Attr) -> Option<Unflushed> {
    let lost = attr.args.first()?.value.as_deref()?;
    let finish = Name::new(attr.arg_value("finish").unwrap_or("flush"));
    Some(Unflushed { lost: Name::new(lost), finish, later: attr.arg("later").is_some() })
}

fn advice(attr: &Attr) -> Advice {
    let value = |name: &str| attr.arg_value(name).map(Into::into);
    Advice {
        instead: value("instead"),
        async_std: value("async_std"),
        smol: value("smol"),
        why: value("why"),
        twin: attr.arg("twin").is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::fault;
    use crate::apis::STUBS;

    #[test]
    fn the_stubs_hold_known_facts_only() {
        let faults: Vec<_> =
            STUBS.iter().filter_map(|stub| Some((stub.names.first(), fault(&stub.stub().model)?.1))).collect();
        assert_eq!(faults, Vec::new());
    }
}
