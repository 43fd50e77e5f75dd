//! Cargo features of tokio: which ones a package's code needs, and which its manifest enables.

use super::def::{CrateKind, Def, DefId, ModId, Namespace};
use super::infer::Callee;
use super::{Program, names};
use crate::model::{
    Attr, BlockKind, Bound, Code, CodeId, ExprKind, FileId, FileModel, ItemKind, Meta, Name, Path, Place,
};
use crate::model::{ScopeKind, Span, TypeRef};
use crate::workspace::{Dependency, DependencyKind, TargetKind};

/// An item of tokio that the code names, and a feature that it is behind.
#[derive(Debug, Clone)]
pub struct FeatureUse {
    pub feature: Name,
    pub place: Place,
    /// As the code names it.
    pub shown: String,
    /// Which table of the manifest has to enable it: that of tests, of build scripts, or the ordinary one.
    kind: DependencyKind,
    code: Option<CodeId>,
}

/// A line of a manifest and the features that it should enable.
#[derive(Debug)]
pub struct MissingFeatures<'a> {
    pub dependency: &'a Dependency,
    /// The first use of each.
    pub uses: Vec<FeatureUse>,
    /// Another dependency may happen to enable them.
    pub others_may: bool,
}

const FULL: &[&str] =
    &["fs", "io-util", "io-std", "macros", "net", "process", "rt", "rt-multi-thread", "signal", "sync", "time"];

/// Crates that do not bring tokio along.
const WITHOUT_TOKIO: &[&str] = &[
    "anyhow",
    "base64",
    "bitflags",
    "bytes",
    "chrono",
    "clap",
    "colored",
    "config",
    "crossbeam",
    "csv",
    "dashmap",
    "dotenv",
    "dotenvy",
    "either",
    "env_logger",
    "eyre",
    "futures",
    "futures-util",
    "hex",
    "indexmap",
    "itertools",
    "lazy_static",
    "libc",
    "log",
    "num_cpus",
    "once_cell",
    "parking_lot",
    "pin-project",
    "rand",
    "rayon",
    "regex",
    "semver",
    "serde",
    "serde_json",
    "serde_yaml",
    "sha2",
    "smallvec",
    "structopt",
    "tempfile",
    "thiserror",
    "time",
    "toml",
    "tracing",
    "tracing-subscriber",
    "url",
    "uuid",
    "walkdir",
];

/// Crates that enable features of tokio whatever they are asked for, by their own manifests. Versions differ: what all
/// of the last years have in common.
const BRING_FEATURES: &[(&str, &[&str])] = &[
    ("actix-rt", &["rt", "sync", "time"]),
    ("actix-web", &["net", "rt", "sync", "time"]),
    ("async-nats", &["fs", "io-util", "macros", "net", "rt", "sync", "time"]),
    ("bollard", &["io-util", "net", "time"]),
    ("deadpool", &["sync"]),
    ("hyper", &["sync"]),
    ("mongodb", &["io-util", "macros", "sync"]),
    ("poem", &["macros", "sync", "time"]),
    ("quinn", &["sync"]),
    ("reqwest", &["net", "time"]),
    ("rocket", &["fs", "io-std", "io-util", "macros", "rt-multi-thread", "signal", "sync"]),
    ("rumqttc", &["io-util", "macros", "net", "rt", "time"]),
    ("serenity", &["fs", "io-util", "macros", "rt", "sync", "time"]),
    ("teloxide", &["fs"]),
    ("tokio-postgres", &["io-util"]),
    ("tokio-stream", &["sync"]),
    ("tokio-tungstenite", &["io-util"]),
    ("tokio-util", &["sync"]),
    ("warp", &["fs", "sync", "time"]),
];

/// The same of their default features.
const BRING_BY_DEFAULT: &[(&str, &[&str])] = &[
    ("axum", &["net", "rt", "time"]),
    ("quinn", &["net", "rt", "time"]),
    ("tokio-postgres", &["net", "time"]),
    ("tokio-stream", &["time"]),
    ("tokio-tungstenite", &["net"]),
    ("tonic", &["net", "time"]),
];

impl Program {
    /// Does another dependency of this package enable the feature of tokio, whatever else happens in the workspace:
    /// a known crate, or a package of the same workspace that needs it itself?
    fn others_enable(&self, package: usize, feature: &str, kind: DependencyKind) -> bool {
        let mut seen = vec![package];
        let mut left = vec![package];
        while let Some(index) = left.pop() {
            // What a dependency needs for its own tests, or only builds on request, is not brought along.
            let counts = |it: &&Dependency| {
                !it.optional && (it.kind == DependencyKind::Normal || (index == package && it.kind == kind))
            };
            for it in self.workspace.packages[index].dependencies.iter().filter(counts) {
                let of = |table: &[(&str, &[&str])]| {
                    table.iter().any(|(name, on)| it.package == *name && on.iter().any(|on| enables(on, feature)))
                };
                let written =
                    index != package && it.package == "tokio" && it.features.iter().any(|on| enables(on, feature));
                if written || of(BRING_FEATURES) || (it.default_features && of(BRING_BY_DEFAULT)) {
                    return true;
                }
                let member = it
                    .path
                    .as_ref()
                    .and_then(|_| self.workspace.packages.iter().position(|other| other.name == it.package));
                if let Some(member) = member.filter(|member| !seen.contains(member)) {
                    seen.push(member);
                    left.push(member);
                }
            }
        }
        false
    }

    /// What a package's manifest asks for; for its tests only where the rules speak in these.
    pub fn own_dependencies(&self, package: usize) -> impl Iterator<Item = &Dependency> {
        let in_tests = self.config(self.manifest(package)).tests;
        let all = self.workspace.packages[package].dependencies.iter();
        all.filter(move |it| in_tests || it.kind != DependencyKind::Dev)
    }

    /// What the manifest of this package should enable of tokio and does not. Silent where tokio is renamed, not of
    /// version 1, or where the use is compiled under conditions that are not known.
    pub fn missing_tokio_features(&self, package: usize) -> Vec<MissingFeatures<'_>> {
        let found = &self.workspace.packages[package];
        let tokio: Vec<&Dependency> = found.dependencies.iter().filter(|it| it.package == "tokio").collect();
        let is_one = |it: &&Dependency| it.name == "tokio" && is_version_1(it);
        if tokio.is_empty() || !tokio.iter().all(is_one) {
            return Vec::new();
        }
        let by_features: Vec<&str> = found
            .features
            .iter()
            .flat_map(|(_, values)| values)
            .filter_map(|value| value.strip_prefix("tokio/").or_else(|| value.strip_prefix("tokio?/")))
            .collect();
        let enabled = |feature: &str, kind: DependencyKind| {
            let counts = |it: &&&Dependency| {
                it.kind == kind || (kind == DependencyKind::Dev && it.kind == DependencyKind::Normal)
            };
            let written = tokio.iter().filter(counts).flat_map(|it| it.features.iter().map(String::as_str));
            written.chain(by_features.iter().copied()).any(|on| enables(on, feature))
        };
        let mut uses = Vec::new();
        for index in 0..self.workspace.files.len() {
            self.collect_uses(FileId(index as u32), package, &mut uses);
        }
        let in_tests = self.config(self.manifest(package)).tests;
        uses.retain(|it| in_tests || it.kind != DependencyKind::Dev);
        uses.retain(|it| !enabled(it.feature.as_str(), it.kind) && !self.is_conditional(it.place, it.code));
        let mut brought: Vec<(Name, DependencyKind, bool)> = Vec::new();
        uses.retain(|it| match brought.iter().find(|(feature, kind, _)| *feature == it.feature && *kind == it.kind) {
            Some((_, _, known)) => !known,
            None => {
                let known = self.others_enable(package, it.feature.as_str(), it.kind);
                brought.push((it.feature, it.kind, known));
                !known
            }
        });
        let mut out: Vec<MissingFeatures<'_>> = Vec::new();
        for one in uses {
            // Tests get what they miss where tokio is declared for them, else where it is declared at all.
            let line = tokio.iter().find(|it| it.kind == one.kind);
            let line = line.or_else(|| {
                tokio.iter().find(|it| one.kind == DependencyKind::Dev && it.kind == DependencyKind::Normal)
            });
            let Some(line) = line else { continue };
            let known = out.iter_mut().find(|it| it.dependency.key == line.key);
            match known {
                Some(known) if known.uses.iter().any(|it| it.feature == one.feature) => {}
                Some(known) => known.uses.push(one),
                None => {
                    let others = found.dependencies.iter().filter(|it| it.package != "tokio");
                    let others_may = others
                        .filter(|it| it.kind == DependencyKind::Normal || it.kind == line.kind)
                        .any(|it| !WITHOUT_TOKIO.contains(&it.package.as_str()) || it.path.is_some());
                    out.push(MissingFeatures { dependency: line, uses: vec![one], others_may });
                }
            }
        }
        for one in &mut out {
            // What implies another needs not name it.
            let all: Vec<Name> = one.uses.iter().map(|it| it.feature).collect();
            one.uses.retain(|it| {
                !all.iter().any(|other| *other != it.feature && enables(other.as_str(), it.feature.as_str()))
            });
            one.uses.sort_by_key(|it| it.feature.as_str());
        }
        out
    }

    /// Has the package of this file tokio at hand in every build, under its own name and with these features written down?
    pub fn has_tokio(&self, file: FileId, features: &[&str], in_tests: bool) -> bool {
        let krate = self.crate_of(file);
        let (Some(package), CrateKind::Target(target)) = (krate.package, krate.kind) else { return false };
        if krate.edition == crate::workspace::Edition::E2015 {
            return false;
        }
        let dev = in_tests || matches!(target, TargetKind::Test | TargetKind::Bench | TargetKind::Example);
        let counts = |it: &&Dependency| match it.kind {
            DependencyKind::Build => target == TargetKind::BuildScript,
            DependencyKind::Dev => dev,
            DependencyKind::Normal => target != TargetKind::BuildScript,
        };
        let all: Vec<&Dependency> =
            self.workspace.packages[package].dependencies.iter().filter(|it| it.package == "tokio").collect();
        let tokio: Vec<&&Dependency> =
            all.iter().filter(|it| counts(it) && it.name == "tokio" && !it.optional && is_version_1(it)).collect();
        let on = |feature: &str| tokio.iter().any(|it| it.features.iter().any(|on| enables(on, feature)));
        !tokio.is_empty() && features.iter().all(|feature| on(feature))
    }

    fn collect_uses(&self, file: FileId, package: usize, out: &mut Vec<FeatureUse>) {
        if self.file(file).module.is_none() {
            return;
        }
        let krate = self.crate_of(file);
        let CrateKind::Target(target) = krate.kind else { return };
        if krate.package != Some(package) {
            return;
        }
        let model = &self.file(file).model;
        let of = |is_test: bool| match target {
            TargetKind::BuildScript => DependencyKind::Build,
            _ if is_test => DependencyKind::Dev,
            _ => DependencyKind::Normal,
        };
        for (index, item) in model.items.iter().enumerate() {
            let def = DefId { file, item: crate::model::ItemId(index as u32) };
            let module = self.scope_module(file, item.scope);
            let kind = of(self.is_test(def));
            let mut add =
                |path: &[Name], span: Span| self.add_path(module, path, Place::new(file, span), kind, None, out);
            match &item.kind {
                ItemKind::Use(leaves) => leaves.iter().for_each(|leaf| add(&leaf.path, leaf.span)),
                ItemKind::Fn(it) => {
                    it.params.iter().for_each(|param| in_type(&param.ty, &mut |path| add(&names_of(path), path.span)));
                    it.ret.iter().for_each(|ty| in_type(ty, &mut |path| add(&names_of(path), path.span)));
                }
                ItemKind::Struct(it) => {
                    it.fields.iter().for_each(|field| in_type(&field.ty, &mut |path| add(&names_of(path), path.span)));
                }
                _ => {}
            }
            for attr in item.attrs.iter().filter(|attr| !attr.conditional) {
                let place = Place::new(file, attr.path.span);
                self.add_path(module, &names_of(&attr.path), place, kind, None, out);
                for feature in entry_features(attr) {
                    let shown = attr.path.text();
                    out.push(FeatureUse { feature: Name::new(feature), place, shown, kind, code: None });
                }
            }
        }
        for (index, code) in model.codes.iter().enumerate() {
            let id = CodeId(index as u32);
            if !code.may_name(names_tokio) {
                continue;
            }
            let code = self.code_in(file, id);
            let module = self.scope_module(file, code.scope);
            let kind = of(self.is_test(DefId { file, item: code.owner }));
            let mut may_call = false;
            for expr in &code.exprs {
                let path = match &expr.kind {
                    ExprKind::Path(path) => path,
                    ExprKind::Macro(call) => &call.path,
                    ExprKind::Struct(lit) => &lit.path,
                    ExprKind::MethodCall(call) => {
                        may_call |= matches!(call.method.as_str(), "send_timeout" | "start_paused" | "enable_time");
                        continue;
                    }
                    _ => continue,
                };
                may_call |= matches!(&*path.segments, [.., owner, name]
                    if (owner.name == "Runtime" && name.name == "new") || name.name == "new_multi_thread");
                self.add_path(module, &names_of(path), Place::new(file, path.span), kind, Some(id), out);
            }
            if may_call {
                self.add_callees(file, id, kind, out);
            }
        }
    }

    /// Functions of types: `Runtime::new` needs more than `Runtime`.
    fn add_callees(&self, file: FileId, id: CodeId, kind: DependencyKind, out: &mut Vec<FeatureUse>) {
        let inference = self.inference(file, id);
        let code = self.code_in(file, id);
        let mut calls: Vec<_> = inference.callees.iter().collect();
        calls.sort_by_key(|(expr, _)| **expr);
        for (expr, callee) in calls {
            let Callee::Fn(callee) = callee else { continue };
            let Some(facts) = self.facts_of(callee.def).filter(|it| !it.needs_features.is_empty()) else { continue };
            let shown = self.path_of(callee.def);
            if !shown.starts_with("tokio::") {
                continue;
            }
            let span = match &code.expr(*expr).kind {
                ExprKind::MethodCall(call) => call.name_span,
                ExprKind::Call { callee, .. } => code.expr(*callee).span,
                _ => continue,
            };
            for &feature in &facts.needs_features {
                let place = Place::new(file, span);
                out.push(FeatureUse { feature, place, shown: shown.clone(), kind, code: Some(id) });
            }
        }
    }

    /// A path that begins with `tokio`: the features of everything on the way.
    fn add_path(
        &self,
        module: ModId,
        path: &[Name],
        place: Place,
        kind: DependencyKind,
        code: Option<CodeId>,
        out: &mut Vec<FeatureUse>,
    ) {
        if path.len() < 2 || path[0] != "tokio" {
            return;
        }
        let mut needed: Vec<Name> = Vec::new();
        for len in 2..=path.len() {
            for ns in [Namespace::Types, Namespace::Values, Namespace::Macros] {
                if len < path.len() && ns != Namespace::Types {
                    continue;
                }
                let found = names::resolve(self, module, &path[..len], false, ns).filter(|it| it.used == len);
                let Some(def) = found.and_then(|it| self.item_behind(it.def)) else { continue };
                if self.path_of(def).starts_with("tokio::") {
                    needed
                        .extend(self.facts_of(def).into_iter().flat_map(|facts| facts.needs_features.iter().copied()));
                }
            }
        }
        needed.sort_unstable_by_key(|name| name.as_str());
        needed.dedup();
        let shown = names::path_text(path);
        out.extend(needed.into_iter().map(|feature| FeatureUse { feature, place, shown: shown.clone(), kind, code }));
    }

    fn item_behind(&self, def: Def) -> Option<DefId> {
        match def {
            Def::Item(def) | Def::Variant(def, _) => Some(def),
            Def::Mod(module) => {
                let module = self.module(module);
                match self.file(module.file).model.scope(module.scope).kind {
                    ScopeKind::Mod(item) => Some(DefId { file: module.file, item }),
                    ScopeKind::File | ScopeKind::Block => None,
                }
            }
            Def::Prim(_) | Def::Extern(_) => None,
        }
    }

    /// Is this place compiled only under conditions of which we cannot tell: a feature, a macro's choice?
    pub fn is_conditional(&self, place: Place, code: Option<CodeId>) -> bool {
        let model = &self.file(place.file).model;
        if conditional_in(model, place.span)
            || code.is_some_and(|id| self.conditional_code(place, self.code_in(place.file, id), id))
        {
            return true;
        }
        // The `mod name;` that leads to the file, and so on up.
        let mut root = self.file(place.file).module;
        for _ in 0..32 {
            let Some(module) = root.map(|root| self.module(root)) else { return false };
            let Some(parent) = module.parent else { return false };
            let above = self.module(parent);
            let model = &self.file(above.file).model;
            let declares =
                |item: &&crate::model::Item| matches!(item.kind, ItemKind::Mod(_)) && item.name == module.name;
            let items = model.scope(above.scope).items.iter().map(|id| model.item(*id));
            let declared: Vec<&crate::model::Item> = items.filter(declares).collect();
            if declared.iter().any(|item| conditional_in(model, item.span)) {
                return true;
            }
            root = Some(ModId(parent.0 - above.scope.0));
        }
        false
    }

    fn conditional_code(&self, place: Place, code: &Code, id: CodeId) -> bool {
        let inference = self.inference(place.file, id);
        code.exprs.iter().enumerate().any(|(index, expr)| {
            if !expr.span.contains(place.span) {
                return false;
            }
            match &expr.kind {
                ExprKind::Block(block) => {
                    block.kind == BlockKind::Const
                        || block
                            .stmts
                            .iter()
                            .any(|stmt| stmt.span.contains(place.span) && stmt.cfgs.iter().any(is_unknown_condition))
                }
                // `cfg_if! { .. }` and macros of the crate: they may drop what they are given.
                ExprKind::Macro(call) if call.path.span != place.span => {
                    let def = inference.defs.get(&crate::model::ExprId(index as u32));
                    !matches!(def, Some(Def::Item(def)) if self.file(def.file).stub)
                        || call.path.last().is_some_and(|last| last.name == "cfg_if")
                }
                _ => false,
            }
        })
    }
}

/// By name only: without one of these a code uses nothing of tokio's that has a feature.
fn names_tokio(name: Name) -> bool {
    matches!(name.as_str(), "tokio" | "send_timeout" | "start_paused" | "enable_time" | "Runtime" | "new_multi_thread")
}

/// Inside an item under a condition, or in the tokens of an item macro.
fn conditional_in(model: &FileModel, span: Span) -> bool {
    model.attrs.iter().any(is_unknown_condition)
        || model.items.iter().any(|item| {
            item.span.contains(span)
                && (matches!(item.kind, ItemKind::MacroCall { .. }) || item.attrs.iter().any(is_unknown_condition))
        })
}

/// `cfg(..)` of anything but the platform and tests.
fn is_unknown_condition(attr: &Attr) -> bool {
    fn unknown(meta: &Meta) -> bool {
        match meta.name.as_str() {
            "all" | "any" | "not" => meta.args.iter().any(unknown),
            "test"
            | "unix"
            | "windows"
            | "debug_assertions"
            | "target_os"
            | "target_family"
            | "target_pointer_width" => false,
            _ => true,
        }
    }
    attr.is("cfg") && attr.args.iter().any(unknown)
}

/// What the arguments of `#[tokio::main]` and `#[tokio::test]` ask for.
fn entry_features(attr: &Attr) -> Vec<&'static str> {
    let path = attr.path.text();
    let multi = match (path.as_str(), attr.arg_value("flavor")) {
        ("tokio::main", None) => attr.arg("crate").is_none(),
        ("tokio::main" | "tokio::test", Some("multi_thread")) => true,
        _ => false,
    };
    let paused =
        matches!(path.as_str(), "tokio::main" | "tokio::test") && attr.arg_value("start_paused") == Some("true");
    let wanted = [(multi, "rt-multi-thread"), (paused, "test-util")];
    wanted.into_iter().filter(|(on, _)| *on).map(|(_, feature)| feature).collect()
}

fn is_version_1(dependency: &Dependency) -> bool {
    dependency.version.trim_start_matches(['^', '=', '~', '>', ' ']).starts_with('1')
}

/// Does enabling `on` enable `feature`? As tokio's own manifest has it.
fn enables(on: &str, feature: &str) -> bool {
    on == feature
        || match on {
            "full" => FULL.contains(&feature),
            "rt-multi-thread" => feature == "rt",
            "test-util" => matches!(feature, "rt" | "sync" | "time"),
            _ => false,
        }
}

fn names_of(path: &Path) -> Vec<Name> {
    if path.qself.is_some() {
        return Vec::new();
    }
    path.segments.iter().map(|segment| segment.name).collect()
}

fn in_type(ty: &TypeRef, f: &mut dyn FnMut(&Path)) {
    match ty {
        TypeRef::Path(path) => in_path(path, f),
        TypeRef::Ref { inner, .. } | TypeRef::Ptr { inner, .. } | TypeRef::Slice(inner) | TypeRef::Array(inner) => {
            in_type(inner, f);
        }
        TypeRef::Tuple(all) => all.iter().for_each(|ty| in_type(ty, f)),
        TypeRef::FnPtr { params, ret } => {
            params.iter().for_each(|ty| in_type(ty, f));
            in_type(ret, f);
        }
        TypeRef::ImplTrait(bounds) | TypeRef::DynTrait(bounds) => {
            for bound in bounds {
                if let Bound::Trait { path, .. } = bound {
                    in_path(path, f);
                }
            }
        }
        TypeRef::Never | TypeRef::Infer | TypeRef::Other => {}
    }
}

fn in_path(path: &Path, f: &mut dyn FnMut(&Path)) {
    f(path);
    for args in path.segments.iter().filter_map(|segment| segment.args.as_deref()) {
        args.types.iter().chain(&args.parenthesized).for_each(|ty| in_type(ty, f));
        args.bindings.iter().for_each(|(_, ty)| in_type(ty, f));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_imply_what_tokio_says() {
        assert!(FULL.iter().all(|feature| enables("full", feature)));
        assert!(!enables("full", "test-util"));
        assert!(enables("rt-multi-thread", "rt") && !enables("rt", "rt-multi-thread"));
        assert!(enables("test-util", "time") && !enables("process", "net") && !enables("signal", "rt"));
    }
}
