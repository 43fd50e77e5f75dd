//! Inference over one function's code: the type of each expression and pattern, and what each path and call means.
//! Best effort and total: what does not fit is left unknown, nothing is ever reported from here.

mod by_expr;
mod call;
mod expr;
mod pat;
#[cfg(test)]
mod tests;
mod unify;

use super::Program;
use super::def::{Def, DefId, ModId};
use super::sigs::Here;
use super::ty::{Subst, Ty};
use super::walk;
use crate::model::{BodyId, BodyKind, Code, CodeId, ExprId, FileId, ItemKind, Name, PatId};
pub use by_expr::ByExpr;
use std::sync::Arc;

/// What is known of one function's code.
#[derive(Debug)]
pub struct Inference {
    pub file: FileId,
    pub code: CodeId,
    /// The function, static or const.
    pub owner: DefId,
    pub expr_ty: Vec<Ty>,
    pub pat_ty: Vec<Ty>,
    /// For calls and method calls whose callee was found.
    pub callees: ByExpr<Callee>,
    /// For paths that name a variable.
    pub locals: ByExpr<PatId>,
    /// For paths that name something else, and for macro calls.
    pub defs: ByExpr<Def>,
    pub parents: Vec<Option<ExprId>>,
    pub owners: Vec<BodyId>,
}

impl Inference {
    pub fn ty(&self, expr: ExprId) -> &Ty {
        &self.expr_ty[expr.0 as usize]
    }

    pub fn parent(&self, expr: ExprId) -> Option<ExprId> {
        self.parents[expr.0 as usize]
    }

    /// Does one expression stand inside the other, or are they the same? What stands in another has the smaller id.
    pub fn is_within(&self, inner: ExprId, outer: ExprId) -> bool {
        let mut at = Some(inner);
        while let Some(expr) = at.filter(|expr| *expr < outer) {
            at = self.parent(expr);
        }
        at == Some(outer)
    }

    pub fn body_of(&self, expr: ExprId) -> BodyId {
        self.owners[expr.0 as usize]
    }
}

/// What is called.
#[derive(Debug, Clone, PartialEq)]
pub enum Callee {
    Fn(FnCallee),
    /// A path into a crate that we cannot see.
    Extern(Name),
    /// A variable that holds something callable.
    Local(PatId),
    /// A tuple struct or variant.
    Constructor(Def),
}

#[derive(Debug, Clone, PartialEq)]
pub struct FnCallee {
    pub def: DefId,
    /// For methods and associated functions: the type that it belongs to (after dereferencing).
    pub self_ty: Option<Ty>,
    pub subst: Subst,
}

enum Env {
    Var(Name, PatId),
    Scope(ModId),
}

struct Infer<'p> {
    program: &'p Program,
    code: &'p Code,
    here: Here,
    env: Vec<Env>,
    table: Vec<Option<Ty>>,
    /// What `return` gives, innermost body last.
    returns: Vec<Ty>,
    out: Inference,
}

pub fn infer(program: &Program, file: FileId, code_id: CodeId) -> Inference {
    let code = program.code_in(file, code_id);
    let owner = DefId { file, item: code.owner };
    let mut here = program.here(owner).clone();
    here.module = program.scope_module(file, code.scope);
    let mut infer = Infer {
        program,
        code,
        here,
        env: Vec::new(),
        table: Vec::new(),
        returns: Vec::new(),
        out: Inference {
            file,
            code: code_id,
            owner,
            expr_ty: vec![Ty::Unknown; code.exprs.len()],
            pat_ty: vec![Ty::Unknown; code.pats.len()],
            callees: ByExpr::default(),
            locals: ByExpr::default(),
            defs: ByExpr::default(),
            parents: walk::parents(code),
            owners: walk::owners(code),
        },
    };
    infer.root();
    infer.finish()
}

/// Is there something in it that inference gives a meaning to?
fn is_open(ty: &Ty) -> bool {
    ty.any(&mut |ty| matches!(ty, Ty::Var(_) | Ty::Proj(..)))
}

impl Infer<'_> {
    fn root(&mut self) {
        let body = self.code.body(BodyId(0));
        match body.kind {
            BodyKind::Fn { .. } => {
                let sig = self.program.fn_sig(self.out.owner);
                for (index, param) in body.params.iter().enumerate() {
                    let is_self = index == 0 && sig.is_some_and(|sig| sig.has_self);
                    let ty = match (&param.ty, is_self) {
                        (Some(ty), true) => self.program.lower_type(&self.here, ty),
                        _ => sig.and_then(|sig| sig.params.get(index).cloned()).unwrap_or(Ty::Unknown),
                    };
                    self.bind_pat(param.pat, &ty);
                }
                let ret = match sig.map(|sig| &sig.ret) {
                    Some(Ty::Future(_, output)) => (**output).clone(),
                    Some(ret) => ret.clone(),
                    None => Ty::Unknown,
                };
                self.returns.push(ret.clone());
                let value = self.expr(body.value);
                self.unify(&ret, &value);
            }
            _ => {
                let ty = match &self.program.item(self.out.owner).kind {
                    ItemKind::Static(it) => {
                        it.ty.as_ref().map_or(Ty::Unknown, |ty| self.program.lower_type(&self.here, ty))
                    }
                    _ => Ty::Unknown,
                };
                self.returns.push(Ty::Unknown);
                let value = self.expr_expecting(body.value, Some(&ty));
                self.unify(&ty, &value);
            }
        }
    }

    /// Puts what the variables stand for into all results.
    fn finish(mut self) -> Inference {
        let mut exprs = std::mem::take(&mut self.out.expr_ty);
        let mut pats = std::mem::take(&mut self.out.pat_ty);
        let mut callees = std::mem::take(&mut self.out.callees);
        exprs.iter_mut().chain(&mut pats).for_each(|ty| self.settle(ty));
        for callee in callees.values_mut() {
            let Callee::Fn(FnCallee { self_ty, subst, .. }) = callee else { continue };
            self_ty.iter_mut().for_each(|ty| self.settle(ty));
            subst.self_ty.iter_mut().for_each(|of| self.settle(&mut of.1));
            subst.items.shrink_to_fit();
            for (_, types) in &mut subst.items {
                if types.iter().any(is_open) {
                    let mut settled = types.to_vec();
                    settled.iter_mut().for_each(|ty| self.settle(ty));
                    *types = settled.into();
                }
            }
        }
        callees.shrink_to_fit();
        self.out.locals.shrink_to_fit();
        self.out.defs.shrink_to_fit();
        (self.out.expr_ty, self.out.pat_ty, self.out.callees) = (exprs, pats, callees);
        self.out
    }

    /// Gives a type its final form: variables replaced, projections resolved, free variables unknown.
    fn settle(&self, ty: &mut Ty) {
        if is_open(ty) {
            let is_var = |ty: &Ty| matches!(ty, Ty::Var(_));
            *ty = self.resolve(ty).map_any(is_var, &mut |ty| is_var(ty).then_some(Ty::Unknown));
        }
    }

    fn fresh(&mut self) -> Ty {
        self.table.push(None);
        Ty::Var(self.table.len() as u32 - 1)
    }

    fn fresh_all(&mut self, count: usize) -> Arc<[Ty]> {
        (0..count).map(|_| self.fresh()).collect()
    }

    /// Unknown parts become variables, so that later use can tell them.
    fn freshen(&mut self, ty: &Ty) -> Ty {
        let table = &mut self.table;
        ty.map_any(|ty| matches!(ty, Ty::Unknown), &mut |ty| {
            matches!(ty, Ty::Unknown).then(|| {
                table.push(None);
                Ty::Var(table.len() as u32 - 1)
            })
        })
    }

    /// The variable of this name, or the module of a block that declares the name closer.
    fn lookup_var(&self, name: Name) -> Option<PatId> {
        for entry in self.env.iter().rev() {
            match entry {
                Env::Var(of, pat) if *of == name => return Some(*pat),
                Env::Scope(module) => {
                    let names = self.program.module(*module).names.get(&name);
                    if names.is_some_and(|names| names.values.is_some_and(|declared| !declared.glob)) {
                        return None;
                    }
                }
                Env::Var(..) => {}
            }
        }
        None
    }

    /// The innermost module that names are looked up in.
    fn module(&self) -> ModId {
        self.env
            .iter()
            .rev()
            .find_map(|entry| match entry {
                Env::Scope(module) => Some(*module),
                Env::Var(..) => None,
            })
            .unwrap_or(self.here.module)
    }

    fn here(&self) -> Here {
        Here { module: self.module(), generics: self.here.generics.clone(), self_ty: self.here.self_ty.clone() }
    }

    fn set(&mut self, expr: ExprId, ty: Ty) -> Ty {
        let ty = if self.is_vast(&ty) { Ty::Unknown } else { ty };
        self.out.expr_ty[expr.0 as usize] = ty.clone();
        ty
    }
}
