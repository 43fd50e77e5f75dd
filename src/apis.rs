//! The stub library: which stub files there are, and which of them a program needs; their meaning is `analysis::facts`.

use crate::model::{Attr, ExprKind, FileModel, ItemKind, Meta, Name};
use crate::syntax;
use crate::workspace::Workspace;
use rustc_hash::FxHashSet;

/// A stub, lowered like any other file.
#[derive(Debug, Clone)]
pub struct Stub {
    /// The names by which source refers to the crate.
    pub names: Vec<Name>,
    pub model: FileModel,
}

/// Every stub file that comes with the tool: the crate's name and the text, sorted.
pub static STUBS: &[(&str, &str)] = &[
    ("actix_rt", include_str!("../rules/apis/actix_rt.rs")),
    ("actix_web", include_str!("../rules/apis/actix_web.rs")),
    ("affinitypool", include_str!("../rules/apis/affinitypool.rs")),
    ("anyhow", include_str!("../rules/apis/anyhow.rs")),
    ("arc_swap", include_str!("../rules/apis/arc_swap.rs")),
    ("argon2", include_str!("../rules/apis/argon2.rs")),
    ("async_channel", include_str!("../rules/apis/async_channel.rs")),
    ("async_executor", include_str!("../rules/apis/async_executor.rs")),
    ("async_global_executor", include_str!("../rules/apis/async_global_executor.rs")),
    ("async_io", include_str!("../rules/apis/async_io.rs")),
    ("async_lock", include_str!("../rules/apis/async_lock.rs")),
    ("async_std", include_str!("../rules/apis/async_std.rs")),
    ("async_stream", include_str!("../rules/apis/async_stream.rs")),
    ("async_trait", include_str!("../rules/apis/async_trait.rs")),
    ("attohttpc", include_str!("../rules/apis/attohttpc.rs")),
    ("axum", include_str!("../rules/apis/axum.rs")),
    ("bcrypt", include_str!("../rules/apis/bcrypt.rs")),
    ("blocking", include_str!("../rules/apis/blocking.rs")),
    ("bytes", include_str!("../rules/apis/bytes.rs")),
    ("chrono", include_str!("../rules/apis/chrono.rs")),
    ("color_eyre", include_str!("../rules/apis/color_eyre.rs")),
    ("crossbeam", include_str!("../rules/apis/crossbeam.rs")),
    ("crossbeam_channel", include_str!("../rules/apis/crossbeam_channel.rs")),
    ("crossbeam_utils", include_str!("../rules/apis/crossbeam_utils.rs")),
    ("csv", include_str!("../rules/apis/csv.rs")),
    ("curl", include_str!("../rules/apis/curl.rs")),
    ("dashmap", include_str!("../rules/apis/dashmap.rs")),
    ("deadpool", include_str!("../rules/apis/deadpool.rs")),
    ("dialoguer", include_str!("../rules/apis/dialoguer.rs")),
    ("diesel", include_str!("../rules/apis/diesel.rs")),
    ("diesel_async", include_str!("../rules/apis/diesel_async.rs")),
    ("duckdb", include_str!("../rules/apis/duckdb.rs")),
    ("embassy_executor", include_str!("../rules/apis/embassy_executor.rs")),
    ("eyre", include_str!("../rules/apis/eyre.rs")),
    ("flate2", include_str!("../rules/apis/flate2.rs")),
    ("flume", include_str!("../rules/apis/flume.rs")),
    ("fs2", include_str!("../rules/apis/fs2.rs")),
    ("fs4", include_str!("../rules/apis/fs4.rs")),
    ("fs_err", include_str!("../rules/apis/fs_err.rs")),
    ("futures", include_str!("../rules/apis/futures.rs")),
    ("futures_lite", include_str!("../rules/apis/futures_lite.rs")),
    ("git2", include_str!("../rules/apis/git2.rs")),
    ("glob", include_str!("../rules/apis/glob.rs")),
    ("hyper", include_str!("../rules/apis/hyper.rs")),
    ("image", include_str!("../rules/apis/image.rs")),
    ("inquire", include_str!("../rules/apis/inquire.rs")),
    ("isahc", include_str!("../rules/apis/isahc.rs")),
    ("lazy_static", include_str!("../rules/apis/lazy_static.rs")),
    ("ldap3", include_str!("../rules/apis/ldap3.rs")),
    ("lettre", include_str!("../rules/apis/lettre.rs")),
    ("log", include_str!("../rules/apis/log.rs")),
    ("minreq", include_str!("../rules/apis/minreq.rs")),
    ("mongodb", include_str!("../rules/apis/mongodb.rs")),
    ("mysql", include_str!("../rules/apis/mysql.rs")),
    ("native_tls", include_str!("../rules/apis/native_tls.rs")),
    ("notify", include_str!("../rules/apis/notify.rs")),
    ("ntex", include_str!("../rules/apis/ntex.rs")),
    ("once_cell", include_str!("../rules/apis/once_cell.rs")),
    ("parking_lot", include_str!("../rules/apis/parking_lot.rs")),
    ("password_hash", include_str!("../rules/apis/password_hash.rs")),
    ("pbkdf2", include_str!("../rules/apis/pbkdf2.rs")),
    ("pin_project", include_str!("../rules/apis/pin_project.rs")),
    ("pollster", include_str!("../rules/apis/pollster.rs")),
    ("postgres", include_str!("../rules/apis/postgres.rs")),
    ("r2d2", include_str!("../rules/apis/r2d2.rs")),
    ("r2d2_postgres", include_str!("../rules/apis/r2d2_postgres.rs")),
    ("r2d2_sqlite", include_str!("../rules/apis/r2d2_sqlite.rs")),
    ("rayon", include_str!("../rules/apis/rayon.rs")),
    ("rayon_core", include_str!("../rules/apis/rayon_core.rs")),
    ("redis", include_str!("../rules/apis/redis.rs")),
    ("regex", include_str!("../rules/apis/regex.rs")),
    ("reqwest", include_str!("../rules/apis/reqwest.rs")),
    ("rocket", include_str!("../rules/apis/rocket.rs")),
    ("rocksdb", include_str!("../rules/apis/rocksdb.rs")),
    ("rpassword", include_str!("../rules/apis/rpassword.rs")),
    ("rsa", include_str!("../rules/apis/rsa.rs")),
    ("rstest", include_str!("../rules/apis/rstest.rs")),
    ("rusqlite", include_str!("../rules/apis/rusqlite.rs")),
    ("scrypt", include_str!("../rules/apis/scrypt.rs")),
    ("serde_json", include_str!("../rules/apis/serde_json.rs")),
    ("serde_yaml", include_str!("../rules/apis/serde_yaml.rs")),
    ("sled", include_str!("../rules/apis/sled.rs")),
    ("smol", include_str!("../rules/apis/smol.rs")),
    ("smol_potat", include_str!("../rules/apis/smol_potat.rs")),
    ("spin", include_str!("../rules/apis/spin.rs")),
    ("sqlx", include_str!("../rules/apis/sqlx.rs")),
    ("ssh2", include_str!("../rules/apis/ssh2.rs")),
    ("std", include_str!("../rules/apis/std.rs")),
    ("tempfile", include_str!("../rules/apis/tempfile.rs")),
    ("test_log", include_str!("../rules/apis/test_log.rs")),
    ("tokio", include_str!("../rules/apis/tokio.rs")),
    ("tokio_stream", include_str!("../rules/apis/tokio_stream.rs")),
    ("tokio_util", include_str!("../rules/apis/tokio_util.rs")),
    ("toml", include_str!("../rules/apis/toml.rs")),
    ("tower", include_str!("../rules/apis/tower.rs")),
    ("tracing", include_str!("../rules/apis/tracing.rs")),
    ("ureq", include_str!("../rules/apis/ureq.rs")),
    ("url", include_str!("../rules/apis/url.rs")),
    ("uuid", include_str!("../rules/apis/uuid.rs")),
    ("walkdir", include_str!("../rules/apis/walkdir.rs")),
    ("zip", include_str!("../rules/apis/zip.rs")),
];

/// The stubs that a workspace's crates can name, and those that these name in turn; `std` always. Stubs of the user's
/// own take the place of ours of the same name.
pub fn load(workspace: &Workspace, models: &[FileModel], own: Vec<(String, FileModel)>) -> Vec<Stub> {
    let mut wanted: FxHashSet<Name> = FxHashSet::default();
    wanted.insert(Name::new("std"));
    for package in &workspace.packages {
        for dependency in &package.dependencies {
            wanted.insert(Name::new(&dependency.package.replace('-', "_")));
        }
    }
    for model in models {
        collect_heads(model, &mut wanted);
    }
    let mut stubs: Vec<Stub> =
        own.into_iter().map(|(stem, model)| Stub { names: crate_names(&model.attrs, &stem), model }).collect();
    let mut taken: FxHashSet<Name> = stubs.iter().flat_map(|stub| stub.names.iter().copied()).collect();
    for stub in &stubs {
        collect_heads(&stub.model, &mut wanted);
    }
    let mut left: Vec<(&str, &str)> = STUBS.to_vec();
    loop {
        let mut added = false;
        left.retain(|(stem, text)| {
            let names = declared_names(stem, text);
            if !names.iter().any(|name| wanted.contains(name)) {
                return true;
            }
            if names.iter().all(|name| !taken.contains(name)) {
                let model = syntax::lower_file(text);
                collect_heads(&model, &mut wanted);
                taken.extend(names.iter().copied());
                stubs.push(Stub { names, model });
                added = true;
            }
            false
        });
        if !added {
            return stubs;
        }
    }
}

/// The names of a stub's crate, read off its first lines without parsing it.
fn declared_names(stem: &str, text: &str) -> Vec<Name> {
    let Some(at) = text.find("#![crate_names(") else { return vec![Name::new(stem)] };
    let list = &text[at + "#![crate_names(".len()..];
    let list = list.split(')').next().unwrap_or("");
    list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(Name::new).collect()
}

/// The first names of all paths that may lead into another crate.
fn collect_heads(model: &FileModel, out: &mut FxHashSet<Name>) {
    for item in &model.items {
        match &item.kind {
            ItemKind::Use(leaves) => out.extend(leaves.iter().filter_map(|leaf| leaf.path.first().copied())),
            ItemKind::ExternCrate { original } => {
                out.insert(*original);
            }
            _ => {}
        }
        for attr in &item.attrs {
            if attr.path.segments.len() > 1 {
                out.insert(attr.path.segments[0].name);
            }
        }
        if let Some(it) = item.as_fn() {
            for param in &it.params {
                type_heads(&param.ty, out);
            }
            it.ret.iter().for_each(|ty| type_heads(ty, out));
        }
        if let ItemKind::Struct(it) = &item.kind {
            it.fields.iter().for_each(|field| type_heads(&field.ty, out));
        }
        if let ItemKind::TypeAlias(it) = &item.kind {
            it.ty.iter().for_each(|ty| type_heads(ty, out));
        }
        if let ItemKind::Impl(it) = &item.kind {
            type_heads(&it.self_ty, out);
            if let Some(path) = &it.trait_ {
                path_heads(path, out);
            }
        }
    }
    for code in &model.codes {
        for expr in &code.exprs {
            match &expr.kind {
                ExprKind::Path(path) => path_heads(path, out),
                ExprKind::Macro(call) => path_heads(&call.path, out),
                ExprKind::Struct(lit) => path_heads(&lit.path, out),
                _ => {}
            }
        }
    }
}

fn path_heads(path: &crate::model::Path, out: &mut FxHashSet<Name>) {
    if path.segments.len() > 1 {
        out.insert(path.segments[0].name);
    }
    for segment in &path.segments {
        if let Some(args) = &segment.args {
            args.types.iter().for_each(|ty| type_heads(ty, out));
            args.bindings.iter().for_each(|(_, ty)| type_heads(ty, out));
        }
    }
}

fn type_heads(ty: &crate::model::TypeRef, out: &mut FxHashSet<Name>) {
    use crate::model::{Bound, TypeRef};
    match ty {
        TypeRef::Path(path) => path_heads(path, out),
        TypeRef::Ref { inner, .. } | TypeRef::Ptr { inner, .. } | TypeRef::Slice(inner) | TypeRef::Array(inner) => {
            type_heads(inner, out);
        }
        TypeRef::Tuple(tys) => tys.iter().for_each(|ty| type_heads(ty, out)),
        TypeRef::FnPtr { params, ret } => {
            params.iter().for_each(|ty| type_heads(ty, out));
            type_heads(ret, out);
        }
        TypeRef::ImplTrait(bounds) | TypeRef::DynTrait(bounds) => {
            for bound in bounds {
                if let Bound::Trait { path, .. } = bound {
                    path_heads(path, out);
                }
            }
        }
        TypeRef::Never | TypeRef::Infer | TypeRef::Other => {}
    }
}

/// The names by which source refers to a stub's crate: `#![crate_names(..)]`, or the file's stem.
fn crate_names(attrs: &[Attr], stem: &str) -> Vec<Name> {
    match attrs.iter().find(|attr| attr.is("crate_names")) {
        Some(attr) => attr.args.iter().map(|meta: &Meta| meta.name).collect(),
        None => vec![Name::new(stem)],
    }
}
