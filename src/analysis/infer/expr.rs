//! Expressions: one type each, in evaluation order; calls are next door.

use super::{Env, Infer};
use crate::analysis::def::{Def, Namespace};
use crate::analysis::names;
use crate::analysis::ty::Ty;
use crate::model::{
    BinaryOp, Block, BodyId, BodyKind, ExprId, ExprKind, ItemKind, Lit, MacroBody, MacroCall, Name, PatKind, Select,
    StmtKind, UnaryOp,
};
use std::sync::Arc;

impl Infer<'_> {
    pub(super) fn expr(&mut self, id: ExprId) -> Ty {
        self.expr_expecting(id, None)
    }

    /// `expected` is a hint: it tells closures their parameters, and constructors what they are to give.
    pub(super) fn expr_expecting(&mut self, id: ExprId, expected: Option<&Ty>) -> Ty {
        let ty = self.expr_kind(id, expected);
        self.set(id, ty)
    }

    fn expr_kind(&mut self, id: ExprId, expected: Option<&Ty>) -> Ty {
        let code = self.code;
        match &code.expr(id).kind {
            ExprKind::Path(path) => self.path_expr(id, path),
            ExprKind::Lit(lit) => self.lit(lit),
            ExprKind::Call { callee, args } => self.call(id, *callee, args, expected),
            ExprKind::MethodCall(call) => self.method_call(id, call, expected),
            ExprKind::Field { base, name } => {
                let base = self.expr(*base);
                let base = self.resolve(&base);
                self.field_of(&base, *name)
            }
            ExprKind::Index { base, index } => {
                let base = self.expr(*base);
                self.expr(*index);
                let by_range = matches!(code.expr(*index).kind, ExprKind::Range { .. });
                let base = self.resolve(&base);
                self.index_of(&base, by_range)
            }
            ExprKind::Await { base, .. } => {
                let base = self.expr(*base);
                let base = self.resolve(&base);
                self.program.awaited(&base)
            }
            ExprKind::Try(inner) => {
                let inner = self.expr(*inner);
                self.tried(&inner)
            }
            ExprKind::Unary { op, expr } => {
                let ty = self.expr(*expr);
                match op {
                    UnaryOp::Deref => {
                        let ty = self.resolve(&ty);
                        self.program.deref(&ty).unwrap_or(Ty::Unknown)
                    }
                    UnaryOp::Not | UnaryOp::Neg => ty,
                }
            }
            ExprKind::Ref { mutable, expr } => {
                let inner = match expected.map(|ty| self.shallow(ty)) {
                    Some(Ty::Ref(_, inner)) => self.expr_expecting(*expr, Some(&inner)),
                    _ => self.expr(*expr),
                };
                Ty::reference(*mutable, inner)
            }
            ExprKind::Binary { op, lhs, rhs } => {
                let left = self.expr(*lhs);
                self.expr(*rhs);
                match op {
                    BinaryOp::And | BinaryOp::Or | BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Order => {
                        Ty::Prim(Name::new("bool"))
                    }
                    BinaryOp::Arith | BinaryOp::Bits => {
                        let left = self.resolve(&left);
                        left.peeled().clone()
                    }
                }
            }
            ExprKind::Assign { lhs, rhs } => {
                let right = self.expr(*rhs);
                let left = self.expr(*lhs);
                self.unify(&left, &right);
                Ty::unit()
            }
            ExprKind::AssignOp { lhs, rhs, .. } => {
                self.expr(*rhs);
                self.expr(*lhs);
                Ty::unit()
            }
            ExprKind::Cast { expr, ty } => {
                self.expr(*expr);
                let here = self.here();
                let ty = self.program.lower_type(&here, ty);
                self.freshen(&ty)
            }
            ExprKind::Block(block) => {
                let ty = self.block(block, expected);
                if block.label.is_none() { ty } else { self.broken_value(id, block.label, false, ty) }
            }
            ExprKind::Async(body) => self.async_block(*body),
            ExprKind::Closure(body) => self.closure(*body, expected),
            ExprKind::If { cond, then, otherwise } => {
                let mark = self.env.len();
                self.expr(*cond);
                let then = self.expr_expecting(*then, expected);
                self.env.truncate(mark);
                match otherwise {
                    Some(otherwise) => {
                        let otherwise = self.expr_expecting(*otherwise, expected);
                        self.join(then, otherwise)
                    }
                    None => Ty::unit(),
                }
            }
            ExprKind::Let { pat, expr } => {
                let ty = self.expr(*expr);
                self.bind_pat(*pat, &ty);
                Ty::Prim(Name::new("bool"))
            }
            ExprKind::Match { scrutinee, arms } => {
                let matched = self.expr(*scrutinee);
                let mut result = Ty::Never;
                for arm in arms {
                    let mark = self.env.len();
                    self.bind_pat(arm.pat, &matched);
                    if let Some(guard) = arm.guard {
                        self.expr(guard);
                    }
                    let value = self.expr_expecting(arm.value, expected);
                    self.env.truncate(mark);
                    result = self.join(result, value);
                }
                result
            }
            ExprKind::Loop { body, label } => {
                self.expr(*body);
                self.broken_value(*body, *label, true, Ty::Never)
            }
            ExprKind::While { cond, body, .. } => {
                let mark = self.env.len();
                self.expr(*cond);
                self.expr(*body);
                self.env.truncate(mark);
                Ty::unit()
            }
            ExprKind::For(it) => {
                let iter = self.expr(it.iter);
                let iter = self.resolve(&iter);
                let item = self.program.iterated(&iter);
                let mark = self.env.len();
                self.bind_pat(it.pat, &item);
                self.expr(it.body);
                self.env.truncate(mark);
                Ty::unit()
            }
            ExprKind::Break { value, .. } | ExprKind::Yield(value) => {
                if let Some(value) = value {
                    self.expr(*value);
                }
                Ty::Never
            }
            ExprKind::Continue { .. } => Ty::Never,
            ExprKind::Return(value) => {
                let wanted = self.returns.last().cloned().unwrap_or(Ty::Unknown);
                match value {
                    Some(value) => {
                        let ty = self.expr_expecting(*value, Some(&wanted));
                        self.unify(&wanted, &ty);
                    }
                    None => self.unify(&wanted, &Ty::unit()),
                }
                Ty::Never
            }
            ExprKind::Tuple(exprs) => {
                let hints: Vec<Option<Ty>> = match expected.map(|ty| self.shallow(ty)) {
                    Some(Ty::Tuple(tys)) if tys.len() == exprs.len() => tys.iter().cloned().map(Some).collect(),
                    _ => vec![None; exprs.len()],
                };
                Ty::Tuple(
                    exprs.iter().zip(hints).map(|(expr, hint)| self.expr_expecting(*expr, hint.as_ref())).collect(),
                )
            }
            ExprKind::Array(exprs) => {
                let element = self.elements(exprs);
                Ty::Array(Arc::new(element))
            }
            ExprKind::Repeat { value, count } => {
                let value = self.expr(*value);
                self.expr(*count);
                Ty::Array(Arc::new(value))
            }
            ExprKind::Struct(lit) => {
                let found = self.constructor(&lit.path);
                let ty = match found {
                    Some((def, _)) => self.constructed(&lit.path, def, expected),
                    None => Ty::Unknown,
                };
                for (name, expr) in &lit.fields {
                    let field = match (&found, &ty) {
                        (Some((def, variant)), Ty::Adt(_, args)) => {
                            self.program.field_type(*def, *variant, *name, args)
                        }
                        _ => None,
                    };
                    let value = self.expr_expecting(*expr, field.as_ref());
                    if let Some(field) = field {
                        self.unify(&field, &value);
                    }
                }
                if let Some(base) = lit.base {
                    let base = self.expr(base);
                    self.unify(&ty, &base);
                }
                if found.is_none() {
                    let here = self.here();
                    let path = crate::model::TypeRef::Path(Box::new(lit.path.clone()));
                    return self.program.lower_type(&here, &path);
                }
                ty
            }
            ExprKind::Range { start, end } => {
                let start = start.map(|expr| self.expr(expr));
                let end = end.map(|expr| self.expr(expr));
                self.range(start, end)
            }
            ExprKind::Macro(call) => self.macro_call(id, call, expected),
            ExprKind::Other => Ty::Unknown,
        }
    }

    fn range(&mut self, start: Option<Ty>, end: Option<Ty>) -> Ty {
        let Some(range) = self.program.lang.range else { return Ty::Unknown };
        let element = match (start, end) {
            (Some(start), Some(end)) => self.join(start, end),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => Ty::Unknown,
        };
        Ty::adt(range, vec![element])
    }

    fn elements(&mut self, exprs: &[ExprId]) -> Ty {
        let mut element = Ty::Never;
        for expr in exprs {
            let ty = self.expr(*expr);
            element = self.join(element, ty);
        }
        if element == Ty::Never { self.fresh() } else { element }
    }

    fn lit(&mut self, lit: &Lit) -> Ty {
        let reference = |name: &str| Ty::reference(false, Ty::Prim(Name::new(name)));
        match lit {
            Lit::Str(_) => reference("str"),
            Lit::ByteStr => Ty::reference(false, Ty::Array(Arc::new(Ty::Prim(Name::new("u8"))))),
            Lit::CStr => Ty::Unknown,
            Lit::Byte => Ty::Prim(Name::new("u8")),
            Lit::Char => Ty::Prim(Name::new("char")),
            Lit::Bool(_) => Ty::Prim(Name::new("bool")),
            Lit::Int { suffix, .. } | Lit::Float { suffix } if !suffix.is_empty() => Ty::Prim(*suffix),
            Lit::Int { .. } => self.fresh(),
            Lit::Float { .. } => Ty::Prim(Name::new("f64")),
        }
    }

    /// The common type of two branches: the first that says something.
    fn join(&mut self, a: Ty, b: Ty) -> Ty {
        match (&a, &b) {
            (Ty::Never | Ty::Unknown, _) => b,
            (_, Ty::Never | Ty::Unknown) => a,
            _ => {
                self.unify(&a, &b);
                a
            }
        }
    }

    /// The values that `break` gives out of a loop or labelled block, joined to what it gives at its end.
    fn broken_value(&mut self, body: ExprId, label: Option<Name>, unlabelled: bool, end: Ty) -> Ty {
        let code = self.code;
        let mut values = Vec::new();
        breaks(code, body, label, unlabelled, &mut values);
        let mut result = end;
        for value in values {
            let ty = match value {
                Some(value) => self.out.expr_ty[value.0 as usize].clone(),
                None => Ty::unit(),
            };
            result = self.join(result, ty);
        }
        result
    }

    pub(super) fn block(&mut self, block: &Block, expected: Option<&Ty>) -> Ty {
        let mark = self.env.len();
        if let Some(scope) = block.scope {
            let module = self.program.scope_module(self.out.file, scope);
            self.env.push(Env::Scope(module));
        }
        let mut diverges = false;
        for stmt in &block.stmts {
            match &stmt.kind {
                StmtKind::Let { pat, ty, init, otherwise } => {
                    let written = ty.as_ref().map(|ty| {
                        let here = self.here();
                        let ty = self.program.lower_type(&here, ty);
                        self.freshen(&ty)
                    });
                    let init = init.map(|init| self.expr_expecting(init, written.as_ref()));
                    if let Some(otherwise) = otherwise {
                        self.expr(*otherwise);
                    }
                    let ty = match (written, init) {
                        (Some(written), Some(init)) => {
                            self.unify(&written, &init);
                            written
                        }
                        (Some(written), None) => written,
                        (None, Some(init)) => init,
                        (None, None) => self.fresh(),
                    };
                    self.bind_pat(*pat, &ty);
                }
                StmtKind::Expr { expr, .. } => {
                    let inner = self.env.len();
                    let ty = self.expr(*expr);
                    self.env.truncate(inner);
                    self.declare_pinned(*expr);
                    diverges |= ty == Ty::Never;
                }
                StmtKind::Item(_) => {}
            }
        }
        let ty = match block.tail {
            Some(tail) => self.expr_expecting(tail, expected),
            None if diverges => Ty::Never,
            None => Ty::unit(),
        };
        self.env.truncate(mark);
        ty
    }

    /// `pin! { let future = ..; }` declares its variables where it stands.
    fn declare_pinned(&mut self, stmt: ExprId) {
        let ExprKind::Macro(call) = &self.code.expr(stmt).kind else { return };
        let MacroBody::Block(block) = call.body else { return };
        let ExprKind::Block(block) = &self.code.expr(block).kind else { return };
        if !call.is_pin() {
            return;
        }
        for stmt in &block.stmts {
            if let StmtKind::Let { pat, .. } = stmt.kind
                && let PatKind::Bind { name, .. } = self.code.pat(pat).kind
            {
                self.env.push(Env::Var(name, pat));
            }
        }
    }

    fn async_block(&mut self, body: BodyId) -> Ty {
        let output = self.fresh();
        self.returns.push(output.clone());
        let value = self.expr(self.code.body(body).value);
        self.returns.pop();
        self.unify(&output, &value);
        if matches!(self.shallow(&output), Ty::Var(_)) && value == Ty::Never {
            return Ty::Async(body, Arc::new(Ty::Never));
        }
        Ty::Async(body, Arc::new(output))
    }

    fn closure(&mut self, id: BodyId, expected: Option<&Ty>) -> Ty {
        let code = self.code;
        let body = code.body(id);
        let expected = expected.map(|ty| self.resolve(ty)).and_then(|ty| self.program.callable(&ty));
        let mark = self.env.len();
        let mut params = Vec::with_capacity(body.params.len());
        for (index, param) in body.params.iter().enumerate() {
            let hint = expected.as_ref().and_then(|(params, _)| params.get(index));
            let ty = match &param.ty {
                Some(written) => {
                    let here = self.here();
                    let ty = self.program.lower_type(&here, written);
                    let ty = self.freshen(&ty);
                    if let Some(hint) = hint {
                        self.unify(&ty, hint);
                    }
                    ty
                }
                None => match hint {
                    Some(hint) => self.freshen(hint),
                    None => self.fresh(),
                },
            };
            self.bind_pat(param.pat, &ty);
            params.push(ty);
        }
        let output = match &body.ret {
            Some(written) => {
                let here = self.here();
                let ty = self.program.lower_type(&here, written);
                self.freshen(&ty)
            }
            None => self.fresh(),
        };
        self.returns.push(output.clone());
        let value = self.expr(body.value);
        self.returns.pop();
        self.env.truncate(mark);
        self.unify(&output, &value);
        let is_async = matches!(body.kind, BodyKind::Closure { is_async: true, .. });
        let ret = if is_async { Ty::Async(id, Arc::new(output)) } else { output };
        Ty::Closure(id, params.into(), Arc::new(ret))
    }

    /// What `?` gives.
    pub(super) fn tried(&mut self, ty: &Ty) -> Ty {
        let ty = self.resolve(ty);
        match &ty {
            Ty::Adt(def, args) if Some(*def) == self.program.lang.result || Some(*def) == self.program.lang.option => {
                args.first().cloned().unwrap_or(Ty::Unknown)
            }
            // A crate's own `Result` of another shape gives its first argument as well, or nothing that we know.
            _ => Ty::Unknown,
        }
    }

    pub(super) fn field_of(&mut self, base: &Ty, name: Name) -> Ty {
        for ty in self.program.deref_chain(base) {
            match &ty {
                Ty::Adt(def, args) => {
                    if let Some(field) = self.program.field_type(*def, None, name, args) {
                        return self.resolve(&field);
                    }
                }
                Ty::Tuple(tys) => {
                    if let Some(ty) = name.as_str().parse::<usize>().ok().and_then(|index| tys.get(index)) {
                        return ty.clone();
                    }
                }
                _ => {}
            }
        }
        Ty::Unknown
    }

    fn index_of(&mut self, base: &Ty, by_range: bool) -> Ty {
        for ty in self.program.deref_chain(base) {
            match &ty {
                Ty::Slice(_) | Ty::Prim(_) if by_range => {
                    return match &ty {
                        Ty::Prim(name) if *name != "str" => Ty::Unknown,
                        _ => ty,
                    };
                }
                Ty::Slice(element) | Ty::Array(element) if !by_range => return (**element).clone(),
                Ty::Adt(..) => {
                    if let Some(of) = self.program.lang.index {
                        let output = self.program.project(&ty, Some(of), self.program.lang.output);
                        if !matches!(output, Ty::Unknown | Ty::Proj(..)) {
                            return output;
                        }
                    }
                }
                _ => {}
            }
        }
        Ty::Unknown
    }

    fn macro_call(&mut self, id: ExprId, call: &MacroCall, expected: Option<&Ty>) -> Ty {
        let module = self.module();
        let resolved = self.program.resolve_path(module, &call.path, Namespace::Macros);
        let def = resolved.filter(|it| it.used == call.path.segments.len()).map(|it| it.def);
        if let Some(def) = def {
            self.out.defs.insert(id, def);
        }
        let facts = match def {
            Some(Def::Item(def)) => self.program.facts_of(def),
            _ => None,
        };
        let mark = self.env.len();
        let ty = match &call.body {
            MacroBody::Exprs(exprs) => {
                let tys: Vec<Ty> = exprs.iter().map(|expr| self.expr(*expr)).collect();
                if facts.is_some_and(|facts| facts.joins) {
                    Ty::Tuple(tys.iter().map(|ty| self.program.awaited(&self.resolve(ty))).collect())
                } else if facts.is_some_and(|facts| facts.try_joins) {
                    let outputs: Vec<Ty> = tys.iter().map(|ty| self.program.awaited(&self.resolve(ty))).collect();
                    let oks = outputs.iter().map(|ty| self.tried(ty)).collect();
                    match self.program.lang.result {
                        Some(result) => Ty::adt(result, vec![Ty::Tuple(oks), Ty::Unknown]),
                        None => Ty::Unknown,
                    }
                } else {
                    self.std_macro(call, def, &tys)
                }
            }
            MacroBody::Block(block) => self.expr_expecting(*block, expected),
            MacroBody::Async(body) => {
                self.async_block(*body);
                Ty::Unknown
            }
            MacroBody::Select(select) => self.select(select, expected),
            MacroBody::Opaque { .. } => self.std_macro(call, def, &[]),
        };
        self.env.truncate(mark);
        match facts.and_then(|facts| facts.gives) {
            Some(path) => self.program.stub_type(path),
            None => ty,
        }
    }

    fn select(&mut self, select: &Select, expected: Option<&Ty>) -> Ty {
        let mut result = Ty::Never;
        for arm in &select.arms {
            let future = self.expr(arm.future);
            let output = self.program.awaited(&self.resolve(&future));
            let mark = self.env.len();
            if let Some(guard) = arm.guard {
                self.expr(guard);
            }
            self.bind_pat(arm.pat, &output);
            let value = self.expr_expecting(arm.handler, expected);
            self.env.truncate(mark);
            result = self.join(result, value);
        }
        for handler in &select.otherwise {
            let value = self.expr_expecting(*handler, expected);
            result = self.join(result, value);
        }
        result
    }

    /// The macros of std whose value has a type that later code depends on.
    fn std_macro(&mut self, call: &MacroCall, def: Option<Def>, args: &[Ty]) -> Ty {
        let Some(Def::Item(def)) = def else { return Ty::Unknown };
        let std = self.program.stub_crates.get(&Name::new("std")).map(|root| self.program.module(*root).file);
        if Some(def.file) != std {
            return Ty::Unknown;
        }
        let lang = &self.program.lang;
        match call.path.last().map_or("", |last| last.name.as_str()) {
            "format" => lang.string.map_or(Ty::Unknown, |string| Ty::adt(string, vec![])),
            "vec" => {
                let Some(vec) = lang.vec else { return Ty::Unknown };
                let element = args.first().cloned();
                let element = element.unwrap_or_else(|| self.fresh());
                Ty::adt(vec, vec![element])
            }
            "dbg" => args.first().cloned().unwrap_or(Ty::Unknown),
            "pin" => match (lang.pin, args.first()) {
                (Some(pin), Some(inner)) => Ty::adt(pin, vec![Ty::reference(true, inner.clone())]),
                _ => Ty::Unknown,
            },
            "panic" | "todo" | "unimplemented" | "unreachable" => Ty::Never,
            "matches" | "cfg" => Ty::Prim(Name::new("bool")),
            "println" | "print" | "eprintln" | "eprint" | "assert" | "assert_eq" | "assert_ne" => Ty::unit(),
            "env" | "concat" | "stringify" | "include_str" | "file" | "module_path" => {
                Ty::reference(false, Ty::Prim(Name::new("str")))
            }
            _ => Ty::Unknown,
        }
    }

    fn path_expr(&mut self, id: ExprId, path: &crate::model::Path) -> Ty {
        if let Some(name) = path.single() {
            if let Some(pat) = self.lookup_var(name) {
                self.out.locals.insert(id, pat);
                return self.out.pat_ty[pat.0 as usize].clone();
            }
            if name == "Self" {
                let ty = self.here.self_ty.clone().unwrap_or(Ty::Unknown);
                return match &ty {
                    // `Self` as a value: the unit struct, or the constructor of a tuple struct.
                    Ty::Adt(def, _) => {
                        self.out.defs.insert(id, Def::Item(*def));
                        ty
                    }
                    _ => Ty::Unknown,
                };
            }
        }
        self.value_path(id, path)
    }

    /// The type of a static, const, unit struct or variant, or function that a path names.
    pub(super) fn value_of_def(&mut self, def: Def) -> Ty {
        match def {
            Def::Item(id) => match &self.program.item(id).kind {
                ItemKind::Static(_) => crate::analysis::sigs::static_type(self.program, id).unwrap_or(Ty::Unknown),
                ItemKind::Struct(_) => {
                    let count = self.program.generics(id).map_or(0, |generics| generics.params.len());
                    Ty::Adt(id, self.fresh_all(count))
                }
                _ => Ty::Unknown,
            },
            Def::Variant(id, _) => {
                let count = self.program.generics(id).map_or(0, |generics| generics.params.len());
                Ty::Adt(id, self.fresh_all(count))
            }
            _ => Ty::Unknown,
        }
    }

    pub(super) fn resolve_value(&self, path: &crate::model::Path) -> Option<names::Resolved> {
        self.program.resolve_path(self.module(), path, Namespace::Values)
    }
}

/// The values of the `break`s of this label and, where `own`, of those without one.
fn breaks(code: &crate::model::Code, id: ExprId, of: Option<Name>, own: bool, out: &mut Vec<Option<ExprId>>) {
    match &code.expr(id).kind {
        ExprKind::Break { value, label } if label.map_or(own, |label| of == Some(label)) => out.push(*value),
        ExprKind::Closure(_) | ExprKind::Async(_) => {}
        kind => {
            let own = own && !matches!(kind, ExprKind::Loop { .. } | ExprKind::While { .. } | ExprKind::For(_));
            crate::analysis::walk::for_each_child(code, id, &mut |child| breaks(code, child, of, own, out));
        }
    }
}
