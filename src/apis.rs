//! The stub library: which stub files there are, and which of them a program needs.

use crate::model::{Attr, ExprKind, FileModel, ItemKind, Meta, Name};
use crate::workspace::Workspace;
use facts::FactTable;
use rustc_hash::FxHashSet;
use std::sync::{Arc, OnceLock};

pub mod facts;

/// A stub, lowered like any other file.
#[derive(Debug, Clone)]
pub struct Stub {
    /// The names by which source refers to the crate.
    pub names: Vec<Name>,
    pub model: Arc<FileModel>,
    pub facts: Arc<FactTable>,
}

/// A stub file that comes with the tool, lowered by `build.rs`.
pub struct Packed {
    /// The names by which source refers to the crate.
    pub names: &'static [&'static str],
    model: &'static [u8],
    unpacked: OnceLock<Stub>,
}

impl Packed {
    /// The stub; an empty model could only come from bytes that are not what `build.rs` wrote.
    pub fn stub(&self) -> &Stub {
        self.unpacked.get_or_init(|| {
            let model: FileModel = postcard::from_bytes(self.model).unwrap_or_default();
            Stub::new(self.names.iter().map(|name| Name::new(name)).collect(), Arc::new(model))
        })
    }
}

impl Stub {
    fn new(names: Vec<Name>, model: Arc<FileModel>) -> Self {
        let facts = Arc::new(facts::of(&model));
        Self { names, model, facts }
    }
}

/// Every stub file of `rules/apis`, sorted by the file's name.
pub static STUBS: &[Packed] = include!(concat!(env!("OUT_DIR"), "/stubs.rs"));

/// A stub of the user's own: the stem of its file's name, and what it was lowered to.
pub type OwnStub = (String, Arc<FileModel>);

/// Unpacks, ahead of [`load`], the stubs that it will want for all that the manifests say.
pub fn unpack(workspace: &Workspace) {
    let wanted = dependencies(workspace);
    for packed in STUBS.iter().filter(|packed| packed.names.iter().any(|name| wanted.contains(&Name::new(name)))) {
        packed.stub();
    }
}

/// The crates that the manifests name, and `std`.
fn dependencies(workspace: &Workspace) -> FxHashSet<Name> {
    let named = workspace.packages.iter().flat_map(|package| &package.dependencies);
    let named = named.map(|it| Name::new(&it.package.replace('-', "_")));
    named.chain([Name::new("std")]).collect()
}

/// The stubs that a workspace's crates can name, and those that these name in turn; `std` always. Stubs of the user's
/// own take the place of ours of the same name.
pub fn load(workspace: &Workspace, models: &[FileModel], own: &[OwnStub]) -> Vec<Stub> {
    let mut wanted = dependencies(workspace);
    for model in models {
        collect_heads(model, &mut wanted);
    }
    let mut stubs: Vec<Stub> =
        own.iter().map(|(stem, model)| Stub::new(crate_names(&model.attrs, stem), Arc::clone(model))).collect();
    let mut taken: FxHashSet<Name> = stubs.iter().flat_map(|stub| stub.names.iter().copied()).collect();
    for stub in &stubs {
        collect_heads(&stub.model, &mut wanted);
    }
    let mut left: Vec<&Packed> = STUBS.iter().collect();
    loop {
        let mut added = false;
        left.retain(|packed| {
            let names: Vec<Name> = packed.names.iter().map(|name| Name::new(name)).collect();
            if !names.iter().any(|name| wanted.contains(name)) {
                return true;
            }
            if names.iter().all(|name| !taken.contains(name)) {
                let stub = packed.stub();
                collect_heads(&stub.model, &mut wanted);
                taken.extend(names);
                stubs.push(stub.clone());
                added = true;
            }
            false
        });
        if !added {
            return stubs;
        }
    }
}

/// The first names of all paths that may lead into another crate.
pub fn collect_heads(model: &FileModel, out: &mut FxHashSet<Name>) {
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
    out.extend(&model.heads);
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
