//! Types and callees on real-looking code: `//: name: Type` tells what a variable of its line is, `//> path` what its line
//! calls, in the order of the calls' ends. `_` is what inference leaves open.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::analysis::tests::told;
use crate::analysis::ty::{SELF, TraitRef};
use crate::apis;
use crate::model::{ExprKind, FileModel, PatKind};
use crate::syntax;
use crate::workspace::config::{Config, Configs};
use crate::workspace::{Edition, TargetKind, Workspace};
use std::path::Path;

fn program(text: &str) -> Program {
    let workspace = Workspace::of_one_file(Path::new("lib.rs"), Edition::E2024, TargetKind::Lib, &["acme".to_owned()]);
    let configs = Configs { all: vec![Config::default()], of_package: vec![0], of_file: vec![0] };
    let model = syntax::lower_file(text);
    assert!(model.errors.is_empty(), "{:?}", model.errors);
    let models = vec![model, FileModel::default()];
    let stubs = apis::load(&workspace, &models, &[]);
    Program::build(workspace, configs, models, stubs)
}

fn all<'t>(program: &Program, tys: impl IntoIterator<Item = &'t Ty>) -> String {
    tys.into_iter().map(|ty| shown(program, ty)).collect::<Vec<_>>().join(", ")
}

fn shown_bound(program: &Program, bound: &TraitRef) -> String {
    let mut inside: Vec<String> = bound.args.iter().map(|ty| shown(program, ty)).collect();
    inside.extend(bound.bindings.iter().map(|(name, ty)| format!("{name} = {}", shown(program, ty))));
    let name = program.item(bound.def).name;
    if inside.is_empty() { name.to_string() } else { format!("{name}<{}>", inside.join(", ")) }
}

/// A type as one would write it.
fn shown(program: &Program, ty: &Ty) -> String {
    let name = |def: &DefId| program.item(*def).name.to_string();
    match ty {
        Ty::Unknown | Ty::Var(_) => "_".to_owned(),
        Ty::Never => "!".to_owned(),
        Ty::Prim(name) | Ty::Extern(name) => name.to_string(),
        Ty::Adt(def, args) if args.is_empty() => name(def),
        Ty::Adt(def, args) => format!("{}<{}>", name(def), all(program, args.iter())),
        Ty::Ref(true, inner) => format!("&mut {}", shown(program, inner)),
        Ty::Ref(false, inner) => format!("&{}", shown(program, inner)),
        Ty::Ptr(inner) => format!("*{}", shown(program, inner)),
        Ty::Slice(inner) => format!("[{}]", shown(program, inner)),
        Ty::Array(inner) => format!("[{}; n]", shown(program, inner)),
        Ty::Tuple(tys) => format!("({})", all(program, tys.iter())),
        Ty::FnDef(def, _) => format!("fn {}", name(def)),
        Ty::FnPtr(params, ret) => format!("fn({}) -> {}", all(program, params.iter()), shown(program, ret)),
        Ty::Closure(_, params, ret) => format!("|{}| -> {}", all(program, params.iter()), shown(program, ret)),
        Ty::Async(_, output) => format!("async {}", shown(program, output)),
        Ty::Future(_, output) => format!("future {}", shown(program, output)),
        Ty::Param(_, SELF) => "Self".to_owned(),
        Ty::Param(def, index) => program.generics(*def).unwrap().params[*index as usize].name.to_string(),
        Ty::Bounds(bounds) => {
            format!("impl {}", bounds.iter().map(|it| shown_bound(program, it)).collect::<Vec<_>>().join(" + "))
        }
        Ty::Proj(inner, of, name) => {
            let of = of.map(|of| format!(" as {}", program.item(of).name)).unwrap_or_default();
            format!("<{}{of}>::{name}", shown(program, inner))
        }
    }
}

/// What a line says of itself, and what is found there.
#[derive(Default)]
struct Line {
    types: Vec<String>,
    calls: Vec<String>,
}

fn found(text: &str, program: &Program) -> Vec<Line> {
    let mut lines: Vec<Line> = text.lines().map(|_| Line::default()).collect();
    let line_of = |offset: u32| text[..offset as usize].matches('\n').count();
    for index in 0..program.files[0].model.codes.len() {
        let (file, code_id) = (FileId(0), CodeId(index as u32));
        let inference = program.inference(file, code_id);
        let code = program.code_at(inference);
        for (index, pat) in code.pats.iter().enumerate() {
            if let PatKind::Bind { name, .. } = pat.kind {
                let ty = shown(program, &inference.pat_ty[index]);
                lines[line_of(pat.span.start)].types.push(format!("{name}: {ty}"));
            }
        }
        for (index, expr) in code.exprs.iter().enumerate() {
            if !matches!(expr.kind, ExprKind::Call { .. } | ExprKind::MethodCall(_)) {
                continue;
            }
            let called = match inference.callees.get(&crate::model::ExprId(index as u32)) {
                Some(Callee::Fn(callee)) => program.path_of(callee.def),
                Some(Callee::Extern(name)) => format!("extern {name}"),
                Some(Callee::Local(_)) => "local".to_owned(),
                Some(Callee::Constructor(_)) => continue,
                None => "?".to_owned(),
            };
            lines[line_of(expr.span.end)].calls.push(called);
        }
    }
    lines
}

#[test]
fn types_and_callees_are_as_told() {
    let mut wrong = Vec::new();
    for page in ["types/values.rs", "types/traits.rs", "types/names.rs"] {
        let text = told::read(page);
        let lines = found(&text, &program(&text));
        let types: Vec<String> = lines.iter().map(|line| line.types.join("; ")).collect();
        wrong.extend(told::differences(page, "//: ", true, &types));
        let calls: Vec<String> = lines.iter().map(|line| line.calls.join(", ")).collect();
        wrong.extend(told::differences(page, "//> ", true, &calls));
    }
    assert!(wrong.is_empty(), "\n{}\n\n{}", wrong.join("\n"), told::ADVICE);
}
