//! Type parameters that go into a task without a bound that lets them: `T` for which nobody says `Send` or `'static`.

use super::MAX_DEPTH;
use crate::analysis::Program;
use crate::analysis::def::DefId;
use crate::analysis::depth::Depth;
use crate::analysis::infer::Inference;
use crate::analysis::ty::{SELF, Ty};
use crate::model::{self, BodyId, Generics, ItemKind, Name, PatId, TypeRef};

/// A type parameter, and what its bounds leave open for certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// `T`, or `impl Future` as it is written.
    pub name: Name,
    /// `T: Send + 'static`
    pub write: Name,
    /// A value of it may be bound to its thread.
    pub no_send: bool,
    /// It may hold a reference to what goes away.
    pub no_static: bool,
}

impl Program {
    /// What the type of this variable leaves open, where it is a type parameter of the function or an `impl Trait` of its
    /// parameters. What a bound that is not known could say is taken for said, and where an ordinary build leaves the
    /// function out, `spawn` may be another.
    pub fn open_param(&self, inference: &Inference, pat: PatId) -> Option<Open> {
        let code = self.code_at(inference);
        let owner = inference.owner;
        if self.is_left_out(owner) {
            return None;
        }
        let param = code.body(BodyId(0)).params.iter().find(|param| param.pat == pat);
        if let Some(TypeRef::ImplTrait(bounds)) = param.and_then(|param| param.ty.as_ref()) {
            let said = self.said_by(owner, bounds);
            let first = bounds.iter().find_map(|bound| match bound {
                model::Bound::Trait { path, .. } => path.last().map(|segment| segment.name),
                model::Bound::Static => None,
            })?;
            let name = format!("impl {first}");
            return said.open(&name, &format!("{name} + Send + 'static"));
        }
        let Ty::Param(of, index) = inference.pat_ty[pat.0 as usize] else { return None };
        if index == SELF {
            return None;
        }
        let name = self.generics(of)?.params.get(index as usize)?.name;
        let mut said = Said::default();
        for def in &self.here(owner).generics {
            let Some(generics) = self.generics(*def) else { continue };
            said.add(self.said_in(*def, generics, &Ty::Param(of, index)));
        }
        // A type whose parameters have to be `'static` says so of those that it is made with.
        let own = self.here(owner).self_ty.as_ref().and_then(Ty::adt_def).and_then(|def| self.generics(def));
        said.is_static |= own.is_some_and(asks_static);
        said.open(name.as_str(), &format!("{name}: Send + 'static"))
    }

    /// What one item says of a type parameter, by its list of parameters and its `where`.
    fn said_in(&self, def: DefId, generics: &Generics, ty: &Ty) -> Said {
        let mut said = Said::default();
        for (index, param) in generics.params.iter().enumerate() {
            if *ty == Ty::Param(def, index as u32) {
                said.add(self.said_by(def, &param.bounds));
            }
        }
        for (of, bounds) in &generics.wheres {
            if self.lower_type(self.here(def), of) == *ty {
                said.add(self.said_by(def, bounds));
            }
        }
        said
    }

    fn said_by(&self, def: DefId, bounds: &[model::Bound]) -> Said {
        let mut said = Said::default();
        for bound in bounds {
            match bound {
                model::Bound::Static => said.is_static = true,
                model::Bound::Trait { maybe: true, .. } => {}
                model::Bound::Trait { path, .. } => match self.lower_trait(self.here(def), path, Depth::FIRST) {
                    Some(of) => {
                        said.send |= self.lang.send.is_none_or(|send| self.may_extend(of.def, send, Depth::FIRST));
                        said.is_static |= self.may_be_static(of.def, Depth::FIRST);
                    }
                    None => return Said { send: true, is_static: true },
                },
            }
        }
        said
    }

    /// Is what has this trait `'static`, or could it be?
    fn may_be_static(&self, def: DefId, depth: Depth) -> bool {
        if depth.is_past(MAX_DEPTH) {
            return true;
        }
        if self.file(def.file).stub {
            let path = self.path_of(def);
            return !path.starts_with("std::") || path == "std::any::Any";
        }
        let ItemKind::Trait(it) = &self.item(def).kind else { return true };
        let traits = it.supertraits.iter().filter(|bound| matches!(bound, model::Bound::Trait { .. })).count();
        let known = self.supertraits(def);
        traits != it.supertraits.len()
            || traits != known.len()
            || !it.generics.wheres.is_empty()
            || known.iter().any(|up| self.may_be_static(up.def, depth.next()))
            || self.has_namesake(def)
    }
}

fn asks_static(generics: &Generics) -> bool {
    let of_params = generics.params.iter().flat_map(|param| &param.bounds);
    let of_wheres = generics.wheres.iter().flat_map(|(_, bounds)| bounds);
    of_params.chain(of_wheres).any(|bound| matches!(bound, model::Bound::Static))
}

/// What bounds say of a type.
#[derive(Debug, Default)]
struct Said {
    send: bool,
    is_static: bool,
}

impl Said {
    fn add(&mut self, other: Self) {
        self.send |= other.send;
        self.is_static |= other.is_static;
    }

    fn open(self, name: &str, write: &str) -> Option<Open> {
        let (no_send, no_static) = (!self.send, !self.is_static);
        let open = Open { name: Name::new(name), write: Name::new(write), no_send, no_static };
        (no_send || no_static).then_some(open)
    }
}
