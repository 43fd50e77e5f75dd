//! Patterns: the types of what they bind.

use super::{Env, Infer};
use crate::analysis::def::{Def, DefId, Namespace};
use crate::analysis::depth::Depth;
use crate::analysis::names;
use crate::analysis::ty::{Ty, Tys};
use crate::model::{ItemKind, Name, PatId, PatKind, Path, Shape};
use std::sync::Arc;

impl Infer<'_> {
    /// Declares the variables of a pattern that is matched with a value of this type.
    pub(super) fn bind_pat(&mut self, id: PatId, ty: &Ty) {
        let code = self.code;
        let ty = if self.is_vast(ty) { Ty::Unknown } else { self.shallow(ty) };
        self.out.pat_ty[id.0 as usize] = ty.clone();
        match &code.pat(id).kind {
            PatKind::Bind { name, sub, by_ref, mutable } => {
                if sub.is_none() && !by_ref && self.is_constant(*name) {
                    return;
                }
                if *by_ref {
                    self.out.pat_ty[id.0 as usize] = Ty::reference(*mutable, ty.clone());
                }
                self.env.push(Env::Var(*name, id));
                if let Some(sub) = sub {
                    self.bind_pat(*sub, &ty);
                }
            }
            PatKind::TupleStruct { path, elems } => {
                let (inner, wrap) = peel(&ty);
                let variant = self.pat_def(path, &inner);
                let count = elems.len();
                for (index, elem) in elems.iter().enumerate() {
                    // After `..` the fields are counted from the end.
                    let rest = elems.iter().position(|elem| matches!(code.pat(*elem).kind, PatKind::Rest));
                    let field = match (&variant, rest) {
                        (Some((def, variant, args)), Some(rest)) if index > rest => {
                            let total = self.field_count(*def, *variant);
                            total.checked_sub(count - index).and_then(|at| self.field(*def, *variant, at, args))
                        }
                        (Some((def, variant, args)), _) => self.field(*def, *variant, index, args),
                        (None, _) => None,
                    };
                    let field = field.unwrap_or(Ty::Unknown);
                    self.bind_pat(*elem, &rewrap(field, wrap));
                }
            }
            PatKind::Struct { path, fields, .. } => {
                let (inner, wrap) = peel(&ty);
                let variant = self.pat_def(path, &inner);
                for (name, pat) in fields {
                    let field = variant
                        .as_ref()
                        .and_then(|(def, variant, args)| self.program.field_type(*def, *variant, *name, args))
                        .unwrap_or(Ty::Unknown);
                    self.bind_pat(*pat, &rewrap(field, wrap));
                }
            }
            PatKind::Tuple(elems) => {
                let (inner, wrap) = peel(&ty);
                let inner = self.shallow(&inner);
                let inner = match inner {
                    // The pattern says how many there are.
                    Ty::Var(_) if !elems.iter().any(|elem| matches!(code.pat(*elem).kind, PatKind::Rest)) => {
                        let tuple = Ty::Tuple(self.fresh_all(elems.len()));
                        self.unify(&inner, &tuple);
                        tuple
                    }
                    other => other,
                };
                for (index, elem) in elems.iter().enumerate() {
                    let rest = elems.iter().position(|elem| matches!(code.pat(*elem).kind, PatKind::Rest));
                    let ty = match (&inner, rest) {
                        (Ty::Tuple(tys), Some(rest)) if index > rest => {
                            tys.len().checked_sub(elems.len() - index).and_then(|at| tys.get(at)).cloned()
                        }
                        (Ty::Tuple(tys), _) => tys.get(index).cloned(),
                        _ => None,
                    };
                    self.bind_pat(*elem, &rewrap(ty.unwrap_or(Ty::Unknown), wrap));
                }
            }
            PatKind::Slice(elems) => {
                let (inner, wrap) = peel(&ty);
                let elem_ty = match self.shallow(&inner) {
                    Ty::Slice(elem) | Ty::Array(elem) => (*elem).clone(),
                    _ => Ty::Unknown,
                };
                for elem in elems {
                    self.bind_pat(*elem, &rewrap(elem_ty.clone(), wrap));
                }
            }
            PatKind::Ref { pat, .. } => {
                let inner = match &ty {
                    Ty::Ref(_, inner) => (**inner).clone(),
                    _ => Ty::Unknown,
                };
                self.bind_pat(*pat, &inner);
            }
            PatKind::Or(pats) => {
                for pat in pats {
                    self.bind_pat(*pat, &ty);
                }
            }
            PatKind::Wild
            | PatKind::Rest
            | PatKind::Path(_)
            | PatKind::Bool(_)
            | PatKind::Lit
            | PatKind::Range
            | PatKind::Other => {}
        }
    }

    /// Is this plain name in a pattern a constant, unit struct or unit variant, and no binding?
    fn is_constant(&self, name: Name) -> bool {
        // Only names that rustc would not call a variable by convention are looked up: it is by far the common case.
        if !name.as_str().starts_with(|c: char| c.is_ascii_uppercase()) {
            return false;
        }
        match names::lexical(self.program, self.module(), name, Namespace::Values) {
            Some(Def::Variant(..)) => true,
            Some(Def::Item(def)) => match &self.program.item(def).kind {
                ItemKind::Static(_) => true,
                ItemKind::Struct(it) => it.shape == Shape::Unit,
                _ => false,
            },
            _ => false,
        }
    }

    /// The struct or variant that a pattern names, with the arguments of the matched type.
    fn pat_def(&mut self, path: &Path, matched: &Ty) -> Option<(DefId, Option<u32>, Tys)> {
        let matched = self.shallow(matched);
        let (def, variant) = self.constructor(path)?;
        match &matched {
            Ty::Adt(of, args) if *of == def => Some((def, variant, Arc::clone(args))),
            Ty::Var(_) => {
                let count = self.program.generics(def).map_or(0, |generics| generics.params.len());
                let args = self.fresh_all(count);
                self.unify(&matched, &Ty::Adt(def, Arc::clone(&args)));
                Some((def, variant, args))
            }
            _ => {
                let count = self.program.generics(def).map_or(0, |generics| generics.params.len());
                Some((def, variant, self.fresh_all(count)))
            }
        }
    }

    /// The struct or enum and variant that a constructor's path leads to, through aliases and `Self`.
    pub(super) fn constructor(&self, path: &Path) -> Option<(DefId, Option<u32>)> {
        let first = path.segments.first()?;
        if first.name == "Self" && path.qself.is_none() {
            let def = self.here.self_ty.as_ref()?.adt_def()?;
            return self.variant_of(def, path.segments.get(1).map(|segment| segment.name));
        }
        let module = self.module();
        let resolved = self
            .program
            .resolve_path(module, path, Namespace::Types)
            .or_else(|| self.program.resolve_path(module, path, Namespace::Values))?;
        let rest = path.segments.get(resolved.used).map(|segment| segment.name);
        match resolved.def {
            Def::Variant(def, index) => Some((def, Some(index))),
            Def::Item(def) => match &self.program.item(def).kind {
                ItemKind::Struct(_) => Some((def, None)),
                ItemKind::Enum(_) => self.variant_of(def, rest),
                ItemKind::TypeAlias(_) => {
                    let here = self.here();
                    let def = self.program.def_type(&here, Def::Item(def), None, Depth::FIRST).adt_def()?;
                    self.variant_of(def, rest)
                }
                _ => None,
            },
            _ => None,
        }
    }

    pub(super) fn variant_of(&self, def: DefId, name: Option<Name>) -> Option<(DefId, Option<u32>)> {
        match (&self.program.item(def).kind, name) {
            (ItemKind::Struct(_), None) => Some((def, None)),
            (ItemKind::Enum(it), Some(name)) => {
                let index = it.variants.iter().position(|variant| variant.name == name)?;
                Some((def, Some(index as u32)))
            }
            _ => None,
        }
    }

    pub(super) fn field(&self, def: DefId, variant: Option<u32>, index: usize, args: &Tys) -> Option<Ty> {
        self.program.field_type(def, variant, Name::new(&index.to_string()), args)
    }

    fn field_count(&self, def: DefId, variant: Option<u32>) -> usize {
        match (&self.program.item(def).kind, variant) {
            (ItemKind::Struct(it), _) => it.fields.len(),
            (ItemKind::Enum(it), Some(variant)) => it.variants.get(variant as usize).map_or(0, |it| it.fields.len()),
            _ => 0,
        }
    }
}

/// Default binding modes: a pattern that is no reference looks through references, and binds by reference then.
fn peel(ty: &Ty) -> (Ty, Option<bool>) {
    let mut wrap = None;
    let mut ty = ty;
    while let Ty::Ref(mutable, inner) = ty {
        wrap = Some(wrap.unwrap_or(true) && *mutable);
        ty = inner;
    }
    (ty.clone(), wrap)
}

fn rewrap(ty: Ty, wrap: Option<bool>) -> Ty {
    match wrap {
        Some(mutable) if !matches!(ty, Ty::Unknown) => Ty::reference(mutable, ty),
        _ => ty,
    }
}
