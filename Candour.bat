@echo off
rem Opens the review page of Candour: double-click this file.
title Candour
cd /d "%~dp0"
set "PYTHON="
where py >nul 2>nul && set "PYTHON=py -3"
if not defined PYTHON where python >nul 2>nul && set "PYTHON=python"
if not defined PYTHON (
  echo.
  echo Python is not on this computer yet.
  echo Install Python 3.11 or newer from python.org, ticking "Add python.exe to PATH", and double-click this file again.
  pause
  exit /b 1
)
echo Keep this window open while you work; close it when you have finished.
%PYTHON% build.py review %*
if errorlevel 1 pause
