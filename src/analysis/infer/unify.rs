//! Variables and unification; lenient: what does not fit changes nothing.

use super::Infer;
use crate::analysis::depth::Depth;
use crate::analysis::ty::{TraitRef, Ty};

/// No type that somebody means has so many parts; `let a = (a, a);` doubles them with each line.
const MAX_PARTS: u32 = 256;

impl Infer<'_> {
    /// Whether a type, with what its variables stand for, has too many parts to be carried along.
    pub(super) fn is_vast(&self, ty: &Ty) -> bool {
        let mut left = MAX_PARTS;
        !self.fits(ty, &mut left)
    }

    fn fits(&self, ty: &Ty, left: &mut u32) -> bool {
        if *left == 0 {
            return false;
        }
        *left -= 1;
        match ty {
            Ty::Var(index) => self.table[*index as usize].as_ref().is_none_or(|bound| self.fits(bound, left)),
            _ => ty.all_parts(&mut |part| self.fits(part, left)),
        }
    }

    /// Replaces bound variables everywhere and resolves projections that have become known.
    pub(super) fn resolve(&self, ty: &Ty) -> Ty {
        self.resolve_at(ty, Depth::FIRST)
    }

    fn resolve_at(&self, ty: &Ty, depth: Depth) -> Ty {
        if depth.is_past(16) {
            return Ty::Unknown;
        }
        ty.map_any(|ty| matches!(ty, Ty::Var(_) | Ty::Proj(..)), &mut |ty| match ty {
            Ty::Var(index) => match &self.table[*index as usize] {
                Some(bound) => Some(self.resolve_at(bound, depth.next())),
                None => Some(ty.clone()),
            },
            Ty::Proj(inner, of, name) => {
                let inner = self.resolve_at(inner, depth.next());
                Some(self.program.project(&inner, *of, *name))
            }
            _ => None,
        })
    }

    pub(super) fn unify(&mut self, a: &Ty, b: &Ty) {
        self.unify_at(a, b, Depth::FIRST);
    }

    /// Gives a variable its type.
    fn bind(&mut self, var: u32, ty: &Ty) {
        // `let x = loop {}` says nothing of x; a type inside itself would never end, nor would `x` that is `x`.
        let says_nothing = matches!(ty, Ty::Never | Ty::Unknown) || self.is_vast(ty);
        if !says_nothing && !self.resolve(ty).any(&mut |ty| *ty == Ty::Var(var)) {
            self.table[var as usize] = Some(ty.clone());
        }
    }

    fn unify_at(&mut self, a: &Ty, b: &Ty, depth: Depth) {
        if depth.is_past(16) || matches!(a, Ty::Unknown) || matches!(b, Ty::Unknown) {
            return;
        }
        let a = self.shallow(a);
        let b = self.shallow(b);
        match (&a, &b) {
            (Ty::Var(x), other) | (other, Ty::Var(x)) => self.bind(*x, other),
            (Ty::Adt(x, xs), Ty::Adt(y, ys)) if x == y => {
                for (x, y) in xs.iter().zip(ys.iter()) {
                    self.unify_at(x, y, depth.next());
                }
            }
            (Ty::Ref(_, x), Ty::Ref(_, y))
            | (Ty::Slice(x) | Ty::Array(x), Ty::Slice(y) | Ty::Array(y))
            | (Ty::Ptr(x), Ty::Ptr(y)) => self.unify_at(x, y, depth.next()),
            (Ty::Tuple(xs), Ty::Tuple(ys)) if xs.len() == ys.len() => {
                for (x, y) in xs.iter().zip(ys.iter()) {
                    self.unify_at(x, y, depth.next());
                }
            }
            (Ty::Future(_, x), Ty::Future(_, y)) | (Ty::Async(_, x), Ty::Async(_, y)) => {
                self.unify_at(x, y, depth.next())
            }
            (Ty::Bounds(bounds), actual) | (actual, Ty::Bounds(bounds)) => {
                for bound in bounds.iter() {
                    let bound = bound.clone();
                    self.unify_bound(actual, &bound, depth.next());
                }
            }
            (Ty::FnPtr(xs, x), other) | (other, Ty::FnPtr(xs, x)) => {
                let other = self.resolve(other);
                if let Some((ys, y)) = self.program.callable(&other) {
                    for (x, y) in xs.iter().zip(&ys) {
                        self.unify_at(x, y, depth.next());
                    }
                    self.unify_at(x, &y, depth.next());
                }
            }
            _ => {}
        }
    }

    /// What a bound says of the type that it is on: `F: Fn(A) -> B`, `I: Iterator<Item = T>`.
    pub(super) fn unify_bound(&mut self, of: &Ty, bound: &TraitRef, depth: Depth) {
        let of = self.resolve(of);
        if depth.is_past(16) || of.is_unknown() {
            return;
        }
        if self.program.is_fn_trait(bound.def) {
            let Some((params, ret)) = self.program.callable(&of) else { return };
            let Some((inputs, output)) = self.program.fn_bound(bound) else { return };
            for (x, y) in inputs.iter().zip(&params) {
                self.unify_at(x, y, depth.next());
            }
            let ret = self.resolve(&ret);
            let ret = if self.program.is_async_fn_trait(bound.def) { self.program.awaited(&ret) } else { ret };
            self.unify_at(&output, &ret, depth.next());
            return;
        }
        for (name, expected) in bound.bindings.iter() {
            let actual = self.program.project(&of, Some(bound.def), *name);
            self.unify_at(expected, &actual, depth.next());
        }
    }

    /// `Vec<_>: FromIterator<u8>`: the one impl there is tells what the elements are.
    pub(super) fn unify_collected(&mut self, of: &Ty, bound: &TraitRef, depth: Depth) {
        let of = self.shallow(of);
        if depth.is_past(4) || !matches!(of, Ty::Adt(..)) {
            return;
        }
        let Some((def, subst)) = self.program.sole_impl(&of, bound.def) else { return };
        let Some(sig) = self.program.impl_sig(def) else { return };
        let subst = self.open(&subst);
        let Some(found) = sig.trait_.as_ref().map(|it| it.subst(&subst)) else { return };
        for (pattern, item) in found.args.iter().zip(bound.args.iter()) {
            let item = self.resolve(item);
            self.unify(pattern, &item);
        }
        for (of, below) in self.program.generic_bounds(def).iter().filter(|(_, below)| below.def == bound.def) {
            let (of, below) = (of.subst(&subst), below.subst(&subst));
            self.unify_collected(&of, &below, depth.next());
        }
    }

    /// The type with its outermost variable or projection replaced.
    pub(super) fn shallow(&self, ty: &Ty) -> Ty {
        match ty {
            Ty::Var(index) => match &self.table[*index as usize] {
                Some(bound) => self.shallow(bound),
                None => ty.clone(),
            },
            Ty::Proj(..) => self.resolve(ty),
            _ => ty.clone(),
        }
    }
}
